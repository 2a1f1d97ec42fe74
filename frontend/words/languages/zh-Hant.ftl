## Who says what

you = 你
says = { $name } 說：
own-line = 你：{ $text }
read-out = { $first }，{ $second }
read-name = { $name }：
nothing-said-yet = 這裡還沒有人說過話。
say-hello = 打個招呼，或傳送一個來電震動。
typing-one = { $name } 正在輸入訊息。
typing-two = { $first } 和 { $second } 正在輸入。
typing-several = 有幾個人正在輸入。
joined = { $name } 加入了交談。
left = { $name } 離開了交談。
unsupported = { $name } 傳送了這裡無法顯示的內容。
names-two = { $first } 和 { $second }
names-three = { $first }、{ $second } 和 { $third }
names-more = { $first }、{ $second } 和另外 { NUMBER($others) } 人
others = { $count ->
   *[other] 你和另外 { $count } 人
}
empty-conversation = 空的交談

## Nudges

nudge-sent = 你剛傳送了一個來電震動。
nudge-received = { $name } 剛傳送了一個來電震動給你。
nudge-too-soon = 不能這麼頻繁地傳送來電震動。
send-nudge = 傳送來電震動

## What was not read

unread = { $count ->
   *[other] { $count } 則未讀訊息
}
unread-short = 未讀
newest-messages = 最新訊息
new-below = { $count ->
   *[other] { $count } 則新訊息
}
new-messages = 新訊息
back-to-contacts = 返回連絡人
back-unread-elsewhere = { $count ->
   *[other] 返回連絡人，另有 { $count } 則未讀
}

## What became of a message

sending = 傳送中
waiting = 等待連線
accepted = 已傳送
delivered = 已送達
uncertain = 連線中斷：這則訊息可能已送達，也可能沒有。再次傳送可能會顯示兩次。
send-again = 再次傳送
take-back = 收回
failed-offline = 未送達：{ $name } 已離線。
failed-not-allowed = 未送達：{ $name } 不接收你的訊息。
failed-refused = 未送達：服務沒有接受。
failed-not-connected = 未送達：你當時沒有連線到服務。
failed-appearing-offline = 未送達：顯示為離線時，服務不接受訊息。
failed-nobody-there = 未送達：其他人都已離開。
failed-too-fast = 未送達：短時間內訊息太多。
not-sent-plain = 未傳送。
not-sent-because = 未傳送：{ $said }
text-too-long = { $over ->
   *[other] 超出 { $over } 個位元組。
}

## Bars over a conversation

may-not-reply-offline = { $name } 可能不會回覆，因為對方似乎已離線。
may-not-reply-busy = { $name } 可能不會回覆，因為對方的狀態是「忙碌」。
may-not-reply-away = { $name } 可能不會回覆，因為對方似乎不在（{ $status }）。
is-blocked = 你已封鎖 { $name }。
is-stranger = { $name } 不在你的連絡人清單中。
you-appear-offline = 你顯示為離線；服務可能不接受訊息。

## Around a conversation

conversation-with = 與 { $name } 的交談
conversations = 交談
conversation-actions = 交談動作
in-this-conversation = 在此交談中
leave-conversation = 離開交談
close-tab = 關閉此分頁
own-window = 在單獨的視窗中開啟
close-named = 關閉 { $name }
messages = 訊息
loading = 載入中
loading-older = 正在載入較早的訊息
pictures = 大頭貼
card-of = { $name } 的名片，{ $status }
welcome-title = 想和誰聊聊？
welcome-text = 從連絡人中選擇一位，開始交談。

## Writing

message-tools = 訊息工具
write-a-message = 寫訊息
message = 訊息
send = 傳送
emoticons = 表情符號
emoticons-classic = 經典
emoticons-emoji = Emoji
text-format = 文字格式
font = 字型
standard-font = 標準字型
bold = 粗體
italic = 斜體
underline = 底線
strike-through = 刪除線
colour = 色彩
colour-standard = 標準色彩
colour-maroon = 褐紅
colour-red = 紅色
colour-orange = 橙色
colour-olive = 橄欖
colour-green = 綠色
colour-teal = 藍綠
colour-steel-blue = 鋼青
colour-blue = 藍色
colour-purple = 紫色
colour-pink = 粉紅
colour-grey = 灰色

## The connection

connecting = 連線中
offline-no-network = 你已離線。恢復連線後會傳送訊息。
restarting = Nudge 正在重新啟動，馬上回來。
signing-in = 登入中
try-now = 立即重試
sign-in-here = 在此登入
sign-in-again = 重新登入
signed-out = 你已登出。
reconnecting-now = 連線已中斷。正在重新連線
reconnecting-in = { $seconds ->
   *[other] 連線已中斷。{ $seconds } 秒後重新連線
}
link-unreachable = 無法連線到服務。
link-lost = 與服務的連線中斷。
link-busy = 服務太忙。
link-maintenance = 服務正在維護。
link-misunderstood = 服務傳回了非預期的答覆。
trying-now = { $what } 正在重試
trying-in-seconds = { $seconds ->
   *[other] { $what } { $seconds } 秒後重試
}
trying-in-minutes = { $minutes ->
   *[other] { $what } { $minutes } 分鐘後重試
}
stopped-elsewhere = 你已在別處登入，而此服務只允許一處登入。
stopped-password = 服務不再接受你的密碼。請用新密碼登入。
stopped-signed-out = 你已登出。
stopped-refused = 服務不接受此帳戶。請洽管理員。
outdated = Nudge 已更新。請關閉此頁面後重新開啟。
new-version = 新版本已就緒。
reload = 重新載入
padlock-both = 從你的瀏覽器到 Nudge，再到服務，都受到保護。服務本身可以讀取經過它的內容。
padlock-page = 從你的瀏覽器到 Nudge 受到保護，但從 Nudge 到服務不受保護：這一段可能在途中被讀取。
padlock-service = 從你的瀏覽器到 Nudge 不受保護：這一段可能在途中被讀取。
padlock-none = 不受保護：你寫的內容在到達 Nudge 和服務的途中可能被讀取。
protected = 受保護
not-fully-protected = 未完全受保護

## Signing in and signing up

sign-in = 登入
sign-in-lead = 登入看看誰在線上。
sign-in-as = 登入狀態
service = 服務
address = 位址
address-example = name@example.com
address-completed = 如果省略，會自動加上 @{ $domain }。
forget-address = 忘記此位址
password = 密碼
show-password = 顯示密碼
display-name = 連絡人看到的名稱
optional = 選填
invitation-code = 邀請碼
this-device = 此裝置
stay-signed-in = 保持登入
stay-signed-in-about = 關閉瀏覽器後仍能收到訊息。
stay-until-closed = 直到關閉瀏覽器
stay-public = 公用電腦
stay-public-about = 這裡不保留任何內容。
new-here = 第一次來嗎？
create-an-account = 建立帳戶
create-account = 建立帳戶
create-account-lead = 選擇位址和密碼。
have-an-account = 已有帳戶？
no-script = Nudge 在瀏覽器中執行，需要 JavaScript 和 WebAssembly。請啟用它們，或使用其他瀏覽器。
no-wasm = 此瀏覽器無法執行 Nudge：需要 WebAssembly。近幾年的瀏覽器都支援。
no-wasm-instead = 即時通訊程式也能登入此伺服器：MSN Messenger、Windows Live Messenger、Pidgin 等。位址請向管理者詢問。
still-loading = 請稍候，仍在載入…
address-needed = 位址的格式類似 name@example.com。
password-needed = 請輸入密碼。
unreachable = 無法連線到 Nudge。請檢查網路連線後重試。
wrong-password = 位址或密碼不正確。
service-down = 目前無法連線到服務。問題不在密碼；請稍後再試。
account-made = 帳戶已建立，請登入。
invitation-needed = 請輸入邀請碼。
domain-is = 這裡的位址以 @{ $domain } 結尾。
at-least-characters = { $least ->
   *[other] 至少 { $least } 個字元
}
not-the-address = 與位址不同
not-one-character = 不是同一字元的重複
not-too-long = 不超過 128 個位元組
too-many-attempts = 嘗試次數太多。請等一分鐘再試。
unknown-service = 這裡不提供此服務。
sign-up-closed = 這裡不能建立帳戶。請洽管理員。
bad-invitation = 邀請無效，或已被使用。
address-taken = 此位址已被使用。請選擇其他位址。
internal-error = 我們這邊出了問題。請稍後再試。
did-not-work = 沒有成功。請稍後再試。

## Dialogs

add-contact = 新增連絡人
new-conversation = 新交談
new-group = 新增群組
rename-group = 重新命名群組
delete-group = 刪除群組
remove-contact = 移除連絡人
block-contact = 封鎖連絡人
invite-heading = 邀請加入此交談
sign-out = 登出
sign-out-text = 你將在所有瀏覽器中登出，訊息不再送到這裡。
sign-out-everywhere = 在所有瀏覽器中，並離線
account = 帳戶
change-password = 變更密碼
change-password-text = 在其他瀏覽器或用戶端登入您帳戶的工作階段都會登出。
current-password = 目前的密碼
new-password = 新密碼
password-changed = 密碼已變更。
add = 新增
open = 開啟
create = 建立
rename = 重新命名
delete = 刪除
remove = 移除
block = 封鎖
unblock = 解除封鎖
invite = 邀請
cancel = 取消
close = 關閉
done = 完成
group = 群組
groups = 群組
people = 人員
nobody-to-invite = 沒有可邀請的人。
share-heading = 傳送給
share-text = 文字會放入訊息框；檔案會立即傳送。
group-name = 群組名稱
also-block = 同時封鎖此人
find-somebody = 尋找某人
remove-contact-text = { $name } 將從你的清單中消失。你們說過的話會保留。
block-text = { $name } 會看到你離線，也不能寫訊息給你。對方不會收到通知。
delete-empty-group = 群組「{ $name }」是空的。
delete-group-text = { $members ->
   *[other] 「{ $name }」中的 { $members } 位連絡人會留在你的清單中。
}
that-is-you = 這是你自己的位址。
on-list-already = 此人已在你的清單中。
group-exists = 已有同名的群組。
group-name-needed = 請輸入群組名稱。
group-name-too-long = 此名稱對服務來說太長。
choose-somebody = 請選擇要邀請的人。
exists-already = 已經存在。
list-full = 清單已滿。
bad-name = 服務不接受此名稱。
no-such-address = 沒有這個位址，或已不存在。
not-connected = 目前沒有連線到服務。恢復後請重試。
too-many-changes = 短時間內變更太多。請等一分鐘。
no-answer-in-time = 服務沒有及時答覆。請重試。
in-conversation-already = 此人已在交談中。
inviting = 正在邀請 { $name }
not-invited = 沒有邀請任何人

## Statuses

status = 狀態
status-online = 線上
status-idle = 閒置
status-busy = 忙碌
status-be-right-back = 馬上回來
status-away = 離開
status-on-the-phone = 通話中
status-out-to-lunch = 外出用餐
status-offline = 離線
status-appear-offline = 顯示為離線
device-web = 使用瀏覽器
device-mobile = 使用手機
device-bot = 自動

## The contact list

contacts = 連絡人
chats = 聊天
what-to-list = 顯示內容
other-contacts = 其他連絡人
online = 線上
offline = 離線
search-contacts = 搜尋連絡人
clear-search = 清除搜尋
nothing-found = 沒有相符的連絡人。
nobody-here-yet = 這裡還沒有人
nobody-here-yet-text = 輸入位址新增某人，對方會收到要求。
blocked = 已封鎖
more = 更多
arrange-contacts = 排列連絡人
arrange-by-group-offline-apart = 依群組，離線分開
arrange-by-group = 依群組
arrange-by-status = 依狀態
group-actions = 群組動作
add-to-this-group = 新增連絡人到此群組
contact-actions = 連絡人動作
send-a-message = 傳送訊息
contact-card = 連絡人名片
add-to-contacts = 加入連絡人
move-to = 移至
take-out-of-group = 移出群組
on-your-list = 在你的清單中
has-you = 對方已加入你
yes = 是
no = 否
signed-in = { $name } 剛剛登入。
listening-to = 正在聽 { $text }
requests = 要求
request-address = { $address } 已加入你，並想知道你何時在線上
request-named = { $name }（{ $address }）已加入你，並想知道你何時在線上
add-too = 同時加入我的連絡人
allow = 允許
no-conversations-yet = 還沒有交談
no-conversations-yet-text = 從連絡人中選擇一位，或寫給某個位址。
draft = 草稿
news = 動態
refused-plain = { $what }。
refused-because = { $what }：{ $said }
list-refused = 連絡人清單未變更

## Oneself

share-a-message = 分享一則簡短訊息
your-media = 你正在聽的內容
your-name = 你的名稱
your-message = 你的個人訊息
change-your-name = 變更名稱
change-your-message = 變更個人訊息
change-it = { $what }：{ $value }。變更
close-note = 關閉此提示
not-saved = 變更未儲存
name-refused = 服務不接受此名稱。請換一個。
too-many-characters = { $most ->
   *[other] 最多 { $most } 個字元。
}
name-too-long = 此名稱對服務來說太長。
name-empty = 名稱至少需要一個字元。

## Settings

settings = 設定
settings-search = 搜尋設定
settings-none = 沒有相符的設定。
settings-reset = 重設
settings-reset-about = 這裡的一切恢復為最初的樣子。暱稱、草稿和自動回覆會保留。
setting-refused = 設定未儲存
look = 外觀
look-light-or-dark = 淺色或深色
look-system = 跟隨系統
look-light = 淺色
look-dark = 深色
language = 語言
language-of-browser = 跟隨瀏覽器
writing = 文字
foreign-formats = 其他人的字型和色彩
foreign-formats-about = 依他們的意願顯示訊息
timestamps = 每則訊息旁顯示時間
timestamps-about = 否則只在某人開始寫時顯示
enter-sends = 按 Enter 傳送
enter-sends-about = 否則按 Ctrl 和 Enter
sounds = 聲音
sounds-on = 聲音已開
sounds-off = 聲音已關
mute-all = 全部靜音
mute-all-about = 在你的所有裝置上
volume = 音量
sound-message = 收到訊息時
sound-nudge = 收到來電震動時
sound-sign-in = 連絡人登入時
alerts = 提醒
alert-messages = 顯示收到的訊息
alert-sign-ins = 顯示誰登入
system-alerts = 系統提醒
system-alerts-about = 當此頁面在背景時；僅限此瀏覽器
system-alerts-refused = 此瀏覽器不允許。你可以在瀏覽器對此頁面的設定中變更。
hide-text = 隱藏內容
hide-text-about = 提醒只說明來自誰
nudges = 來電震動
nudges-about = 可以晃動視窗、響鈴和震動
held-while-busy = 忙碌時安靜
held-while-busy-about = 忙碌或通話中時沒有提醒和聲音
presence = 狀態
idle-after = 多久後顯示為閒置
away-after = 多久後顯示為離開
never = 永不
minutes = { $count ->
   *[other] { $count } 分鐘
}
automatic-reply = 自動回覆
automatic-reply-about = 你離開時，向每個寫訊息的人傳送一次。留空則不傳送。
contact-list = 連絡人清單
order = 順序
order-status = 線上優先
order-name = 依名稱
privacy = 隱私權
strangers = 不在我清單中的人
strangers-about = 可以看到我何時在線上，並寫訊息給我
ask-when-added = 有人加入我時詢問
ask-when-added-about = 在使用此帳戶的其他程式中也一樣
blocked-people = 我封鎖的人
blocked-nobody = 你沒有封鎖任何人。
who-has-whom = 誰加入了誰
has-me-not-listed = 加入了我但不在我清單中的人
listed-has-not-me = 在我清單中但沒有加入我的人
nobody = 沒有人
keyboard = 鍵盤
key-find = 尋找連絡人
key-next-conversation = 下一個或上一個交談
key-next-unread = 下一個未讀交談
key-back = 返回連絡人
key-new-line = 換行
key-earlier-lines = 你之前寫的內容
key-contact-menu = 可對連絡人進行的動作
key-settings = 此頁面

## Dates

today = 今天
yesterday = 昨天
last-received = 上一則訊息收到時間：{ $clock }。
last-received-on = 上一則訊息收到時間：{ $date } { $clock }。

## What was said: search, save, delete

search-messages = 搜尋訊息
search-field = 要尋找的字詞
search-here = 搜尋此交談
all-conversations = 所有交談
written-by = 作者
anybody = 任何人
up-to-day = 截至
further-lines = 顯示較早的
found-nothing = 沒有找到任何內容。
found-all = { $count ->
   *[other] 找到 { $count } 則訊息。
}
found-newest = { $count ->
   *[other] 找到的最新 { $count } 則訊息。
}
written-in = { $writer }，在 { $place }
day-at-clock = { $day }，{ $clock }
save-history = 儲存交談
save-as-page = 存為網頁
save-as-text = 存為文字
save-as-json = 存為 JSON
delete-history = 刪除交談…
delete-history-title = 刪除交談？
delete-history-text = 與 { $title } 說過的一切都會在這裡和你的所有裝置上永久刪除。對方仍保留其紀錄。

## Favourites, nicknames, mutes

favourites = 我的最愛
add-to-favourites = 加入我的最愛
take-from-favourites = 從我的最愛移除
give-a-nickname = 設定暱稱
nickname = 暱稱
nickname-about = 你為 { $address } 取的名稱。只有你看得到。留空則顯示對方選擇的名稱。
mute = 靜音
unmute = 取消靜音
announce = 對方上線時通知我
announce-no-more = 不再通知我對方上線
has-written = { $name } 傳送了一則訊息給你。

## Files

size-bytes = { $count ->
   *[other] { $count } 位元組
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = 你正在傳送 { $name }。
file-from = { $who } 正在傳送 { $name }。
file-offered-by-me = 等待 { $other } 接受
file-offered = { $other } 想傳送此檔案給你
file-sending = 傳送中
file-receiving = 接收中
file-sent = 已傳送
file-received = 已接收
file-declined-by = { $other } 已拒絕
file-declined = 你已拒絕
file-cancelled = 已取消
file-offline = 未傳送：{ $other } 已離線
file-not-supported = 未傳送：{ $other } 使用的程式在這裡不接收檔案
file-too-large = 失敗：超過此伺服器接受的大小
file-connection-lost = 失敗：傳輸途中連線中斷
file-refused = 失敗：被拒絕
file-timed-out = 失敗：沒有及時答覆
file-no-room = 失敗：沒有空間了。請刪除不再需要的檔案。
file-far = { $done } / { $all }
file-far-and-fast = { $done } / { $all }，每秒 { $speed }
file-risky = 此類檔案可能損害你的電腦。只在你預期收到時才開啟。
file-accept = 接受
file-decline = 拒絕
file-save = 儲存
file-save-named = 儲存 { $name }
file-show-named = 顯示 { $name }
file-cancel-named = 取消 { $name }
file-accept-named = 接受 { $name } (Alt C)
file-decline-named = 拒絕 { $name } (Alt D)
send-files = 傳送檔案
drop-files-here = 放開即可傳送
file-uploading = 上傳中：{ $done } / { $all }
file-waits = 等待中
file-close = 從清單移除
file-empty = 裡面沒有內容。
file-larger-than = 超過 { $most }，這是此伺服器的上限。
files-are-many = 一次只傳送前 { $most } 個。
your-files = 你的檔案
your-files-show = 顯示已傳送和已接收的檔案
no-files = 沒有為你保存任何檔案。
files-room = 已使用 { $used } / { $all }
file-delete-named = 刪除 { $name }
file-until = 至 { $date }
key-accept-file = 接受或拒絕檔案

## Own picture

your-picture = 你的大頭貼
change-your-picture = 變更大頭貼
picture-choose = 選擇圖片
picture-camera = 拍照
picture-take = 拍攝
picture-none = 沒有圖片
picture-gallery = 來自 Nudge
picture-gallery-numbered = 來自 Nudge 的圖片 { $number }
picture-before = 以前用過的
picture-before-numbered = 以前用過的圖片 { $number }
picture-forget-numbered = 忘記以前用過的圖片 { $number }
picture-crop = 選取部分
picture-crop-about = 拖曳或使用方向鍵；+ 和 - 縮放。
picture-zoom = 縮放
picture-use = 使用此圖片
picture-back = 返回
picture-unreadable = 你的瀏覽器無法讀取此圖片。
picture-no-camera = 沒有相機，或這裡不允許使用。

## How the page looks

looks = 佈景主題與場景
theme = 佈景主題
theme-live = Live
theme-live-about = 場景之上的玻璃
theme-classic = 經典
theme-classic-about = 如同 2005 年
theme-plain = 簡潔
theme-plain-about = 安靜，適合工作
scene = 場景
scene-aurora = 北極光
scene-meadow = 草地
scene-sea = 大海
scene-city = 黃昏的城市
scene-blossom = 櫻花
scene-autumn = 秋天
scene-snow = 雪
scene-night = 夜晚
scene-none = 沒有圖片
text-size = 訊息大小
size-small = 小
size-normal = 正常
size-large = 大
size-largest = 最大
density-normal = 附大頭貼
density-compact = 緊密
tint = 色調
tint-of-scene = 場景原有
tint-sky = 天藍
tint-ocean = 海藍
tint-teal = 藍綠
tint-leaf = 葉綠
tint-gold = 金色
tint-orange = 橙色
tint-cherry = 櫻桃紅
tint-rose = 玫瑰
tint-violet = 紫羅蘭
tint-slate = 石板灰

## The panel of emoticons

find-emoticon = 搜尋表情符號
recent-emoticons = 最近使用
no-emoticon = 沒有這樣的表情符號。

## Commands that begin with a slash

slash-commands = 命令
slash-me = 說說你在做什麼：* Anna 揮手
slash-invite = 邀請某人
slash-message = 變更個人訊息
slash-status = 變更狀態：{ $status }
slash-close = 關閉此分頁

## Messages for people who are away

kept = { $name } 已離線，登入後會收到。

## Alerts while no page is open

push = Nudge 關閉時的提醒
push-about = 連絡人的訊息和來電震動，僅限此裝置
push-unable = 此瀏覽器不支援，或只能透過安全連線使用。在 iPhone 上，請先將 Nudge 加入主畫面。
push-denied = 瀏覽器已設為不允許。請在瀏覽器對此頁面的設定中允許通知。
push-failed = 沒有成功。請稍後再試。

## Writing in colour

own-colour = 其他色彩

history = 訊息
delete-after = 在此時間後刪除訊息
days = { $count ->
   *[other] { $count } 天
}

## Where one is signed in

devices = 你在哪裡登入
device-named = { $system } 上的 { $program }
device-unknown = 瀏覽器
device-here = 此瀏覽器
device-open = 目前開啟
device-seen = 上次使用：{ $when }
device-sign-out-named = 登出 { $name }
devices-sign-out-others = 登出其他所有位置
place-name = 此位置的名稱
place-name-about = 你的其他聊天程式這樣稱呼它
place-unnamed = 聊天程式

## Statuses of one’s own

saved-statuses = 自訂狀態
saved-statuses-about = 有各自的名稱、訊息和回覆，位於狀態選單中。
saved-status-new = 新狀態
saved-status-name = 狀態名稱
saved-status-edit = 編輯 { $name }
saved-status-delete = 刪除 { $name }
saved-status-reply-about = 在此狀態期間，向每個傳來訊息的人傳送一次。

## Forms in the settings

save = 儲存

## Emoticons of one's own

emoticons-mine = 我的
emoticons-yours = 你的表情符號
emoticons-change = 新增或變更
emoticons-none = 你還沒有自己的表情符號。
emoticon-add = 新增圖片
emoticon-about = 圖片最大為 50 × 50 像素，動圖會繼續動。輸入快速鍵即可使用。
emoticon-shortcut-of = { $code } 的快速鍵
emoticon-delete-named = 刪除 { $code }
emoticon-save = 儲存到你的表情符號
emoticon-saved = 已儲存。輸入 { $code } 即可使用。
emoticon-bad-shortcut = 快速鍵為一到七個字元，不含空格。
emoticon-taken = 快速鍵 { $code } 已由另一個表情符號使用。

## Who may see and write to the account

allowed-people = 我允許的人
permission-find = 尋找某人，或輸入位址
permission-more = { $count ->
   *[other] 還有 { $count } 人。輸入以尋找。
}

## The contact list as a file

list-file = 連絡人清單檔案
list-save-ctt = 儲存為聊天程式格式 (.ctt)
list-save-csv = 儲存為表格 (.csv)
list-open = 從檔案新增連絡人
list-open-about = MSN Messenger 儲存的清單，或包含位址的表格。新增前可先查看其中有誰。
import-begin = 新增
import-stop = 停止
import-new = 新連絡人：{ NUMBER($count) }
import-known = 已在清單中：{ NUMBER($count) }
import-unreadable = 無法辨識：{ NUMBER($count) }（{ $what }）
import-nobody = 此檔案中沒有位址。
import-progress = 已完成 { NUMBER($done) } / { NUMBER($all) }
import-added = 已新增：{ NUMBER($count) }
import-failed-more = 其他無法新增：{ NUMBER($count) }
import-stopped = 因停止而未新增：{ NUMBER($count) }

## Previews of links

link-previews = 連結預覽
link-previews-about = 由伺服器查看網頁，網頁不會知道你是誰
preview-close = 關閉預覽

## Handwriting

handwriting = 手寫
ink-area = 用滑鼠、筆或手指在此書寫
ink-clear = 清除
ink-by = { $name } 的手寫
ink-own = 你的手寫
