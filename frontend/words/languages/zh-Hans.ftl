## Who says what

you = 你
says = { $name } 说：
own-line = 你：{ $text }
read-out = { $first }，{ $second }
read-name = { $name }：
nothing-said-yet = 这里还没有人说过话。
say-hello = 打个招呼，或者发送一个闪屏振动。
typing-one = { $name } 正在输入。
typing-two = { $first } 和 { $second } 正在输入。
typing-several = 有几个人正在输入。
joined = { $name } 加入了对话。
left = { $name } 离开了对话。
unsupported = { $name } 发送了这里无法显示的内容。
names-two = { $first } 和 { $second }
names-three = { $first }、{ $second } 和 { $third }
names-more = { $first }、{ $second } 和另外 { NUMBER($others) } 人
others = { $count ->
   *[other] 你和另外 { $count } 人
}
empty-conversation = 空对话

## Nudges

nudge-sent = 你刚刚发送了一个闪屏振动。
nudge-received = { $name } 刚刚给你发送了一个闪屏振动。
nudge-too-soon = 不能这么频繁地发送闪屏振动。
send-nudge = 发送闪屏振动

## What was not read

unread = { $count ->
   *[other] { $count } 条未读消息
}
unread-short = 未读
newest-messages = 最新消息
new-below = { $count ->
   *[other] { $count } 条新消息
}
new-messages = 新消息
back-to-contacts = 返回联系人
back-unread-elsewhere = { $count ->
   *[other] 返回联系人，另有 { $count } 条未读
}

## What became of a message

sending = 正在发送
waiting = 等待连接
accepted = 已发送
delivered = 已送达
uncertain = 连接中断：这条消息可能已送达，也可能没有。再次发送可能会显示两次。
send-again = 再次发送
take-back = 收回
failed-offline = 未送达：{ $name } 已脱机。
failed-not-allowed = 未送达：{ $name } 不接收你的消息。
failed-refused = 未送达：服务没有接受。
failed-not-connected = 未送达：你当时没有连接到服务。
failed-appearing-offline = 未送达：显示为脱机时，服务不接受消息。
failed-nobody-there = 未送达：其他人都已离开。
failed-too-fast = 未送达：短时间内消息太多。
not-sent-plain = 未发送。
not-sent-because = 未发送：{ $said }
text-too-long = { $over ->
   *[other] 超出 { $over } 字节。
}

## Bars over a conversation

may-not-reply-offline = { $name } 可能不会回复，因为对方似乎已脱机。
may-not-reply-busy = { $name } 可能不会回复，因为对方的状态是“忙碌”。
may-not-reply-away = { $name } 可能不会回复，因为对方似乎不在（{ $status }）。
is-blocked = 你已阻止 { $name }。
is-stranger = { $name } 不在你的联系人列表中。
you-appear-offline = 你显示为脱机；服务可能不接受消息。

## Around a conversation

conversation-with = 与 { $name } 的对话
conversations = 对话
conversation-actions = 对话操作
in-this-conversation = 在此对话中
leave-conversation = 离开对话
close-tab = 关闭此标签页
own-window = 在单独的窗口中打开
close-named = 关闭 { $name }
messages = 消息
loading = 正在加载
loading-older = 正在加载更早的消息
pictures = 头像
card-of = { $name } 的名片，{ $status }
welcome-title = 想和谁聊聊？
welcome-text = 从联系人中选择一位，开始对话。

## Writing

message-tools = 消息工具
write-a-message = 写消息
message = 消息
send = 发送
emoticons = 表情
emoticons-classic = 经典
emoticons-emoji = Emoji
text-format = 文字格式
font = 字体
standard-font = 标准字体
bold = 粗体
italic = 斜体
underline = 下划线
strike-through = 删除线
colour = 颜色
colour-standard = 标准颜色
colour-maroon = 褐红
colour-red = 红色
colour-orange = 橙色
colour-olive = 橄榄
colour-green = 绿色
colour-teal = 蓝绿
colour-steel-blue = 钢青
colour-blue = 蓝色
colour-purple = 紫色
colour-pink = 粉色
colour-grey = 灰色

## The connection

connecting = 正在连接
offline-no-network = 你已离线。恢复连接后会发送消息。
restarting = Nudge 正在重新启动，马上回来。
signing-in = 正在登录
try-now = 立即重试
sign-in-here = 在此登录
sign-in-again = 重新登录
signed-out = 你已注销。
reconnecting-now = 连接已断开。正在重新连接
reconnecting-in = { $seconds ->
   *[other] 连接已断开。{ $seconds } 秒后重新连接
}
link-unreachable = 无法连接到服务。
link-lost = 与服务的连接中断。
link-busy = 服务太忙。
link-maintenance = 服务正在维护。
link-misunderstood = 服务返回了意外的答复。
trying-now = { $what } 正在重试
trying-in-seconds = { $seconds ->
   *[other] { $what } { $seconds } 秒后重试
}
trying-in-minutes = { $minutes ->
   *[other] { $what } { $minutes } 分钟后重试
}
stopped-elsewhere = 你已在别处登录，而此服务只允许一处登录。
stopped-password = 服务不再接受你的密码。请用新密码登录。
stopped-signed-out = 你已注销。
stopped-refused = 服务不接受此帐户。请联系管理员。
outdated = Nudge 已更新。请关闭此页面后重新打开。
new-version = 新版本已就绪。
reload = 重新加载
padlock-both = 从你的浏览器到 Nudge，再到服务，均受保护。服务本身可以读取经过它的内容。
padlock-page = 从你的浏览器到 Nudge 受保护，但从 Nudge 到服务不受保护：这一段可能在途中被读取。
padlock-service = 从你的浏览器到 Nudge 不受保护：这一段可能在途中被读取。
padlock-none = 不受保护：你写的内容在到达 Nudge 和服务的途中可能被读取。
protected = 受保护
not-fully-protected = 未完全受保护

## Signing in and signing up

sign-in = 登录
sign-in-lead = 登录看看谁在线。
sign-in-as = 登录状态
service = 服务
address = 地址
address-example = name@example.com
address-completed = 如果省略，会自动加上 @{ $domain }。
forget-address = 忘记此地址
password = 密码
show-password = 显示密码
display-name = 联系人看到的名字
optional = 可选
invitation-code = 邀请码
this-device = 此设备
stay-signed-in = 保持登录
stay-signed-in-about = 关闭浏览器后仍能收到消息。
stay-until-closed = 直到关闭浏览器
stay-public = 公用电脑
stay-public-about = 这里不保留任何内容。
new-here = 第一次来？
create-an-account = 创建帐户
create-account = 创建帐户
create-account-lead = 选择一个地址和密码。
have-an-account = 已有帐户？
no-script = Nudge 在浏览器中运行，需要 JavaScript 和 WebAssembly。请启用它们，或使用其他浏览器。
no-wasm = 此浏览器无法运行 Nudge：需要 WebAssembly。近几年的浏览器都支持。
no-wasm-instead = 即时通讯程序也能登录此服务器：MSN Messenger、Windows Live Messenger、Pidgin 等。地址请向管理者询问。
still-loading = 请稍候，仍在加载…
address-needed = 地址的格式类似 name@example.com。
password-needed = 请输入密码。
unreachable = 无法连接到 Nudge。请检查网络连接后重试。
wrong-password = 地址或密码不正确。
service-down = 目前无法连接到服务。问题不在密码；请稍后再试。
account-made = 帐户已创建，请登录。
invitation-needed = 请输入邀请码。
domain-is = 这里的地址以 @{ $domain } 结尾。
at-least-characters = { $least ->
   *[other] 至少 { $least } 个字符
}
not-the-address = 与地址不同
not-one-character = 不是同一字符的重复
not-too-long = 不超过 128 字节
too-many-attempts = 尝试次数太多。请等一分钟再试。
unknown-service = 这里不提供此服务。
sign-up-closed = 这里不能创建帐户。请联系管理员。
bad-invitation = 邀请无效，或已被使用。
address-taken = 此地址已被使用。请选择其他地址。
internal-error = 我们这边出了问题。请稍后再试。
did-not-work = 没有成功。请稍后再试。

## Dialogs

add-contact = 添加联系人
new-conversation = 新对话
new-group = 新建组
rename-group = 重命名组
delete-group = 删除组
remove-contact = 移除联系人
block-contact = 阻止联系人
invite-heading = 邀请加入此对话
sign-out = 注销
sign-out-text = 你将在所有浏览器中注销，消息不再送到这里。
sign-out-everywhere = 在所有浏览器中，并脱机
account = 帐户
change-password = 更改密码
change-password-text = 在其他浏览器或客户端上登录你帐户的会话都会被注销。
current-password = 当前密码
new-password = 新密码
password-changed = 密码已更改。
add = 添加
open = 打开
create = 创建
rename = 重命名
delete = 删除
remove = 移除
block = 阻止
unblock = 取消阻止
invite = 邀请
cancel = 取消
close = 关闭
done = 完成
group = 组
groups = 组
people = 人员
nobody-to-invite = 没有可邀请的人。
share-heading = 发送给
share-text = 文字会放入消息框；文件会立即发送。
group-name = 组的名称
also-block = 同时阻止此人
find-somebody = 查找某人
remove-contact-text = { $name } 将从你的列表中消失。你们说过的话会保留。
block-text = { $name } 会看到你脱机，也不能给你写消息。对方不会收到通知。
delete-empty-group = 组“{ $name }”是空的。
delete-group-text = { $members ->
   *[other] “{ $name }”中的 { $members } 位联系人会留在你的列表中。
}
that-is-you = 这是你自己的地址。
on-list-already = 此人已在你的列表中。
group-exists = 已有同名的组。
group-name-needed = 请输入组的名称。
group-name-too-long = 此名称对服务来说太长。
choose-somebody = 请选择要邀请的人。
exists-already = 已经存在。
list-full = 列表已满。
bad-name = 服务不接受此名称。
no-such-address = 没有这个地址，或者已不存在。
not-connected = 目前没有连接到服务。恢复后请重试。
too-many-changes = 短时间内更改太多。请等一分钟。
no-answer-in-time = 服务没有及时答复。请重试。
in-conversation-already = 此人已在对话中。
inviting = 正在邀请 { $name }
not-invited = 没有邀请任何人

## Statuses

status = 状态
status-online = 联机
status-idle = 空闲
status-busy = 忙碌
status-be-right-back = 马上回来
status-away = 离开
status-on-the-phone = 接听电话
status-out-to-lunch = 外出就餐
status-offline = 脱机
status-appear-offline = 显示为脱机
device-web = 使用浏览器
device-mobile = 使用手机
device-bot = 自动

## The contact list

contacts = 联系人
chats = 聊天
what-to-list = 显示内容
other-contacts = 其他联系人
online = 联机
offline = 脱机
search-contacts = 搜索联系人
clear-search = 清除搜索
nothing-found = 没有匹配的联系人。
nobody-here-yet = 这里还没有人
nobody-here-yet-text = 输入地址添加某人，对方会收到请求。
blocked = 已阻止
more = 更多
arrange-contacts = 排列联系人
arrange-by-group-offline-apart = 按组，脱机分开
arrange-by-group = 按组
arrange-by-status = 按状态
group-actions = 组操作
add-to-this-group = 向此组添加联系人
contact-actions = 联系人操作
send-a-message = 发送消息
contact-card = 联系人名片
add-to-contacts = 添加到联系人
move-to = 移动到
take-out-of-group = 移出组
on-your-list = 在你的列表中
has-you = 对方已添加你
yes = 是
no = 否
signed-in = { $name } 刚刚登录。
listening-to = 正在听 { $text }
requests = 请求
request-address = { $address } 已添加你，并想知道你何时联机
request-named = { $name }（{ $address }）已添加你，并想知道你何时联机
add-too = 同时添加到我的联系人
allow = 允许
no-conversations-yet = 还没有对话
no-conversations-yet-text = 从联系人中选择一位，或写给某个地址。
draft = 草稿
news = 动态
refused-plain = { $what }。
refused-because = { $what }：{ $said }
list-refused = 联系人列表未更改

## Oneself

share-a-message = 分享一条简短的消息
your-media = 你正在听的内容
your-name = 你的名字
your-message = 你的个人消息
change-your-name = 更改名字
change-your-message = 更改个人消息
change-it = { $what }：{ $value }。更改
close-note = 关闭此提示
not-saved = 更改未保存
name-refused = 服务不接受此名字。请换一个。
too-many-characters = { $most ->
   *[other] 最多 { $most } 个字符。
}
name-too-long = 此名字对服务来说太长。
name-empty = 名字至少需要一个字符。

## Settings

settings = 设置
settings-search = 搜索设置
settings-none = 没有匹配的设置。
settings-reset = 重置
settings-reset-about = 这里的一切恢复为最初的样子。昵称、草稿和自动回复会保留。
setting-refused = 设置未保存
look = 外观
look-light-or-dark = 浅色或深色
look-system = 跟随系统
look-light = 浅色
look-dark = 深色
language = 语言
language-of-browser = 跟随浏览器
writing = 文字
foreign-formats = 其他人的字体和颜色
foreign-formats-about = 按他们的意愿显示消息
timestamps = 每条消息旁显示时间
timestamps-about = 否则只在某人开始写时显示
enter-sends = 按 Enter 发送
enter-sends-about = 否则按 Ctrl 和 Enter
sounds = 声音
sounds-on = 声音已开
sounds-off = 声音已关
mute-all = 全部静音
mute-all-about = 在你的所有设备上
volume = 音量
sound-message = 收到消息时
sound-nudge = 收到闪屏振动时
sound-sign-in = 联系人登录时
alerts = 提醒
alert-messages = 显示收到的消息
alert-sign-ins = 显示谁登录
system-alerts = 系统提醒
system-alerts-about = 当此页面在后台时；仅限此浏览器
system-alerts-refused = 此浏览器不允许。你可以在浏览器对此页面的设置中更改。
hide-text = 隐藏内容
hide-text-about = 提醒只说明来自谁
nudges = 闪屏振动
nudges-about = 可以晃动窗口、响铃和振动
held-while-busy = 忙碌时安静
held-while-busy-about = 忙碌或接听电话时没有提醒和声音
presence = 状态
idle-after = 多久后显示为空闲
away-after = 多久后显示为离开
never = 从不
minutes = { $count ->
   *[other] { $count } 分钟
}
automatic-reply = 自动回复
automatic-reply-about = 你离开时，向每个写消息的人发送一次。留空则不发送。
contact-list = 联系人列表
order = 顺序
order-status = 联机优先
order-name = 按名字
privacy = 隐私
strangers = 不在我列表中的人
strangers-about = 可以看到我何时联机，并给我写消息
ask-when-added = 有人添加我时询问
ask-when-added-about = 在使用此帐户的其他程序中也一样
blocked-people = 我阻止的人
blocked-nobody = 你没有阻止任何人。
who-has-whom = 谁添加了谁
has-me-not-listed = 添加了我但不在我列表中的人
listed-has-not-me = 在我列表中但没有添加我的人
nobody = 没有人
keyboard = 键盘
key-find = 查找联系人
key-next-conversation = 下一个或上一个对话
key-next-unread = 下一个未读对话
key-back = 返回联系人
key-new-line = 换行
key-earlier-lines = 你之前写的内容
key-contact-menu = 可对联系人进行的操作
key-settings = 此页面

## Dates

today = 今天
yesterday = 昨天
last-received = 上一条消息接收于 { $clock }。
last-received-on = 上一条消息接收于 { $date } { $clock }。

## What was said: search, save, delete

search-messages = 搜索消息
search-field = 要查找的词
search-here = 搜索此对话
all-conversations = 所有对话
written-by = 作者
anybody = 任何人
up-to-day = 截至
further-lines = 显示更早的
found-nothing = 没有找到任何内容。
found-all = { $count ->
   *[other] 找到 { $count } 条消息。
}
found-newest = { $count ->
   *[other] 找到的最新 { $count } 条消息。
}
written-in = { $writer }，在 { $place }
day-at-clock = { $day }，{ $clock }
save-history = 保存对话
save-as-page = 存为网页
save-as-text = 存为文本
save-as-json = 存为 JSON
delete-history = 删除对话…
delete-history-title = 删除对话？
delete-history-text = 与 { $title } 说过的一切都会在这里和你的所有设备上永久删除。对方仍保留其记录。

## Favourites, nicknames, mutes

favourites = 收藏
add-to-favourites = 添加到收藏
take-from-favourites = 从收藏中移除
give-a-nickname = 设置昵称
nickname = 昵称
nickname-about = 你给 { $address } 起的名字。只有你能看到。留空则显示对方选择的名字。
mute = 静音
unmute = 取消静音
announce = 对方联机时通知我
announce-no-more = 不再通知我对方联机
has-written = { $name } 给你发来一条消息。

## Files

size-bytes = { $count ->
   *[other] { $count } 字节
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = 你正在发送 { $name }。
file-from = { $who } 正在发送 { $name }。
file-offered-by-me = 等待 { $other } 接受
file-offered = { $other } 想给你发送此文件
file-sending = 正在发送
file-receiving = 正在接收
file-sent = 已发送
file-received = 已接收
file-declined-by = { $other } 已拒绝
file-declined = 你已拒绝
file-cancelled = 已取消
file-offline = 未发送：{ $other } 已脱机
file-not-supported = 未发送：{ $other } 使用的程序在这里不接收文件
file-too-large = 失败：超过此服务器接受的大小
file-connection-lost = 失败：传输途中连接中断
file-refused = 失败：被拒绝
file-timed-out = 失败：没有及时答复
file-no-room = 失败：没有空间了。请删除不再需要的文件。
file-far = { $done } / { $all }
file-far-and-fast = { $done } / { $all }，每秒 { $speed }
file-risky = 此类文件可能损害你的电脑。只在你预期收到时才打开。
file-accept = 接受
file-decline = 拒绝
file-save = 保存
file-save-named = 保存 { $name }
file-show-named = 显示 { $name }
file-cancel-named = 取消 { $name }
file-accept-named = 接受 { $name } (Alt C)
file-decline-named = 拒绝 { $name } (Alt D)
send-files = 发送文件
drop-files-here = 松开即可发送
file-uploading = 正在上传：{ $done } / { $all }
file-waits = 等待中
file-close = 从列表中移除
file-empty = 里面没有内容。
file-larger-than = 超过 { $most }，这是此服务器的上限。
files-are-many = 一次只发送前 { $most } 个。
your-files = 你的文件
your-files-show = 显示已发送和已接收的文件
no-files = 没有为你保存任何文件。
files-room = 已使用 { $used } / { $all }
file-delete-named = 删除 { $name }
file-until = 至 { $date }
key-accept-file = 接受或拒绝文件

## Own picture

your-picture = 你的头像
change-your-picture = 更改头像
picture-choose = 选择图片
picture-camera = 拍照
picture-take = 拍摄
picture-none = 没有图片
picture-gallery = 来自 Nudge
picture-gallery-numbered = 来自 Nudge 的图片 { $number }
picture-before = 以前用过的
picture-before-numbered = 以前用过的图片 { $number }
picture-forget-numbered = 忘记以前用过的图片 { $number }
picture-crop = 选取部分
picture-crop-about = 拖动或使用方向键；+ 和 - 缩放。
picture-zoom = 缩放
picture-use = 使用此图片
picture-back = 返回
picture-unreadable = 你的浏览器无法读取此图片。
picture-no-camera = 没有摄像头，或者这里不允许使用。

## How the page looks

looks = 主题和场景
theme = 主题
theme-live = Live
theme-live-about = 场景之上的玻璃
theme-classic = 经典
theme-classic-about = 如同 2005 年
theme-plain = 简洁
theme-plain-about = 安静，适合工作
scene = 场景
scene-aurora = 北极光
scene-meadow = 草地
scene-sea = 大海
scene-city = 黄昏的城市
scene-blossom = 樱花
scene-autumn = 秋天
scene-snow = 雪
scene-night = 夜晚
scene-none = 没有图片
text-size = 消息大小
size-small = 小
size-normal = 正常
size-large = 大
size-largest = 最大
density-normal = 带头像
density-compact = 紧凑
tint = 色调
tint-of-scene = 场景自带
tint-sky = 天蓝
tint-ocean = 海蓝
tint-teal = 蓝绿
tint-leaf = 叶绿
tint-gold = 金色
tint-orange = 橙色
tint-cherry = 樱桃红
tint-rose = 玫瑰
tint-violet = 紫罗兰
tint-slate = 石板灰

## The panel of emoticons

find-emoticon = 搜索表情
recent-emoticons = 最近使用
no-emoticon = 没有这样的表情。

## Commands that begin with a slash

slash-commands = 命令
slash-me = 说说你在做什么：* Anna 挥手
slash-invite = 邀请某人
slash-message = 更改个人消息
slash-status = 更改状态：{ $status }
slash-close = 关闭此标签页

## Messages for people who are away

kept = { $name } 已脱机，登录后会收到。

## Alerts while no page is open

push = Nudge 关闭时的提醒
push-about = 联系人的消息和闪屏振动，仅限此设备
push-unable = 此浏览器不支持，或只能通过安全连接使用。在 iPhone 上，请先将 Nudge 添加到主屏幕。
push-denied = 浏览器已被设为不允许。请在浏览器对此页面的设置中允许通知。
push-failed = 没有成功。请稍后再试。

## Writing in colour

own-colour = 其他颜色

history = 消息
delete-after = 在此时间后删除消息
days = { $count ->
   *[other] { $count } 天
}

## Where one is signed in

devices = 你在哪里登录
device-named = { $system } 上的 { $program }
device-unknown = 浏览器
device-here = 此浏览器
device-open = 当前打开
device-seen = 上次使用：{ $when }
device-sign-out-named = 退出 { $name }
devices-sign-out-others = 退出其他所有位置
place-name = 此位置的名称
place-name-about = 你的其他聊天程序这样称呼它
place-unnamed = 聊天程序

## Statuses of one’s own

saved-statuses = 自定义状态
saved-statuses-about = 有各自的名称、消息和回复，位于状态菜单中。
saved-status-new = 新状态
saved-status-name = 状态名称
saved-status-edit = 编辑 { $name }
saved-status-delete = 删除 { $name }
saved-status-reply-about = 在此状态期间，向每个发来消息的人发送一次。

## Forms in the settings

save = 保存

## Emoticons of one's own

emoticons-mine = 我的
emoticons-yours = 你的表情
emoticons-change = 添加或更改
emoticons-none = 你还没有自己的表情。
emoticon-add = 添加图片
emoticon-about = 图片最大为 50 × 50 像素，动图会继续动。输入快捷方式即可使用。
emoticon-shortcut-of = { $code } 的快捷方式
emoticon-delete-named = 删除 { $code }
emoticon-save = 保存到你的表情
emoticon-saved = 已保存。输入 { $code } 即可使用。
emoticon-bad-shortcut = 快捷方式为一到七个字符，不含空格。
emoticon-taken = 快捷方式 { $code } 已被另一个表情使用。

## Who may see and write to the account

allowed-people = 我允许的人
permission-find = 查找某人，或输入地址
permission-more = { $count ->
   *[other] 还有 { $count } 人。输入以查找。
}

## The contact list as a file

list-file = 联系人列表文件
list-save-ctt = 保存为聊天程序格式 (.ctt)
list-save-csv = 保存为表格 (.csv)
list-open = 从文件添加联系人
list-open-about = MSN Messenger 保存的列表，或包含地址的表格。添加前可先查看其中有谁。
import-begin = 添加
import-stop = 停止
import-new = 新联系人：{ NUMBER($count) }
import-known = 已在列表中：{ NUMBER($count) }
import-unreadable = 无法识别：{ NUMBER($count) }（{ $what }）
import-nobody = 此文件中没有地址。
import-progress = 已完成 { NUMBER($done) } / { NUMBER($all) }
import-added = 已添加：{ NUMBER($count) }
import-failed-more = 其他无法添加：{ NUMBER($count) }
import-stopped = 因停止而未添加：{ NUMBER($count) }

## Previews of links

link-previews = 链接预览
link-previews-about = 由服务器查看网页，网页不会知道你是谁
preview-close = 关闭预览

## Handwriting

handwriting = 手写
ink-area = 用鼠标、笔或手指在此书写
ink-clear = 清除
ink-by = { $name } 的手写
ink-own = 你的手写
