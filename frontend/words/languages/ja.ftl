## Who says what

you = あなた
says = { $name } の発言:
own-line = あなた: { $text }
read-out = { $first }、{ $second }
read-name = { $name }:
nothing-said-yet = まだ何も話していません。
say-hello = あいさつするか、シェイクを送ってみましょう。
typing-one = { $name } がメッセージを入力しています。
typing-two = { $first } と { $second } が入力しています。
typing-several = 何人かが入力しています。
joined = { $name } が会話に参加しました。
left = { $name } が会話から退席しました。
unsupported = { $name } がここでは表示できないものを送信しました。
names-two = { $first } と { $second }
names-three = { $first }、{ $second }、{ $third }
names-more = { $first }、{ $second }、ほか { NUMBER($others) } 人
others = { $count ->
   *[other] あなたとほか { $count } 人
}
empty-conversation = 空の会話

## Nudges

nudge-sent = シェイクを送信しました。
nudge-received = { $name } からシェイクが届きました。
nudge-too-soon = シェイクをそんなに頻繁に送ることはできません。
send-nudge = シェイクを送る

## What was not read

unread = { $count ->
   *[other] 未読メッセージ { $count } 件
}
unread-short = 未読
newest-messages = 最新のメッセージ
new-below = { $count ->
   *[other] 新しいメッセージ { $count } 件
}
new-messages = 新しいメッセージ
back-to-contacts = 連絡先に戻る
back-unread-elsewhere = { $count ->
   *[other] 連絡先に戻る、ほかに未読 { $count } 件
}

## What became of a message

sending = 送信中
waiting = 接続を待っています
accepted = 送信済み
delivered = 配信済み
uncertain = 接続が切れました。届いたかどうか分かりません。もう一度送ると二重に表示されることがあります。
send-again = もう一度送信
take-back = 取り消す
failed-offline = 配信できません: { $name } はオフラインです。
failed-not-allowed = 配信できません: { $name } はあなたからのメッセージを受け取りません。
failed-refused = 配信できません: サービスが受け付けませんでした。
failed-not-connected = 配信できません: サービスに接続していませんでした。
failed-appearing-offline = 配信できません: オフラインとして表示している間、サービスはメッセージを受け付けません。
failed-nobody-there = 配信できません: ほかの全員が退席しました。
failed-too-fast = 配信できません: 短時間にメッセージが多すぎます。
not-sent-plain = 送信されませんでした。
not-sent-because = 送信されませんでした: { $said }
text-too-long = { $over ->
   *[other] { $over } バイト超過しています。
}

## Bars over a conversation

may-not-reply-offline = { $name } はオフラインのようなので、返事がないかもしれません。
may-not-reply-busy = { $name } は「取り込み中」なので、返事がないかもしれません。
may-not-reply-away = { $name } は離席中のようなので、返事がないかもしれません ({ $status })。
is-blocked = { $name } を禁止しています。
is-stranger = { $name } は連絡先リストにありません。
you-appear-offline = オフラインとして表示しています。サービスがメッセージを受け付けないことがあります。

## Around a conversation

conversation-with = { $name } との会話
conversations = 会話
conversation-actions = 会話の操作
in-this-conversation = この会話の参加者
leave-conversation = 会話から退席
close-tab = このタブを閉じる
own-window = 別のウィンドウで開く
close-named = { $name } を閉じる
messages = メッセージ
loading = 読み込み中
loading-older = 以前のメッセージを読み込み中
pictures = 画像
card-of = { $name } のカード、{ $status }
welcome-title = だれと話しますか?
welcome-text = 連絡先から相手を選んで会話を始めましょう。

## Writing

message-tools = メッセージのツール
write-a-message = メッセージを入力
message = メッセージ
send = 送信
emoticons = 絵文字
emoticons-classic = クラシック
emoticons-emoji = Emoji
text-format = 文字の書式
font = フォント
standard-font = 標準フォント
bold = 太字
italic = 斜体
underline = 下線
strike-through = 取り消し線
colour = 色
colour-standard = 標準の色
colour-maroon = 栗色
colour-red = 赤
colour-orange = オレンジ
colour-olive = オリーブ
colour-green = 緑
colour-teal = 青緑
colour-steel-blue = スチールブルー
colour-blue = 青
colour-purple = 紫
colour-pink = ピンク
colour-grey = 灰色

## The connection

connecting = 接続中
offline-no-network = オフラインです。復帰したらメッセージを送信します。
restarting = Nudge を再起動しています。すぐに戻ります。
signing-in = サインイン中
try-now = 今すぐ試す
sign-in-here = ここでサインイン
sign-in-again = もう一度サインイン
signed-out = サインアウトしました。
reconnecting-now = 接続が切れました。再接続しています
reconnecting-in = { $seconds ->
   *[other] 接続が切れました。{ $seconds } 秒後に再接続します
}
link-unreachable = サービスに接続できません。
link-lost = サービスとの接続が切れました。
link-busy = サービスが混み合っています。
link-maintenance = サービスはメンテナンス中です。
link-misunderstood = サービスから予期しない応答がありました。
trying-now = { $what } 再試行しています
trying-in-seconds = { $seconds ->
   *[other] { $what } { $seconds } 秒後に再試行します
}
trying-in-minutes = { $minutes ->
   *[other] { $what } { $minutes } 分後に再試行します
}
stopped-elsewhere = 別の場所でサインインしました。このサービスでは 1 か所だけ許可されています。
stopped-password = サービスがパスワードを受け付けなくなりました。新しいパスワードでサインインしてください。
stopped-signed-out = サインアウトしています。
stopped-refused = サービスがこのアカウントを受け入れません。管理者に問い合わせてください。
outdated = Nudge が更新されました。このページを閉じて、開き直してください。
new-version = 新しいバージョンがあります。
reload = 再読み込み
padlock-both = ブラウザーから Nudge まで、さらにサービスまで保護されています。サービス自体は通過する内容を読むことができます。
padlock-page = ブラウザーから Nudge までは保護されていますが、Nudge からサービスまでは保護されていません。途中で読まれる可能性があります。
padlock-service = ブラウザーから Nudge まで保護されていません。途中で読まれる可能性があります。
padlock-none = 保護されていません。書いた内容は Nudge とサービスに届くまでに読まれる可能性があります。
protected = 保護されています
not-fully-protected = 完全には保護されていません

## Signing in and signing up

sign-in = サインイン
sign-in-lead = サインインして、だれがいるか見てみましょう。
sign-in-as = サインイン時の状態
service = サービス
address = アドレス
address-example = name@example.com
address-completed = 省略すると @{ $domain } が付きます。
forget-address = このアドレスを忘れる
password = パスワード
show-password = パスワードを表示
display-name = 連絡先に表示される名前
optional = 省略可
invitation-code = 招待コード
this-device = この端末
stay-signed-in = サインインしたままにする
stay-signed-in-about = ブラウザーを閉じていてもメッセージが届きます。
stay-until-closed = ブラウザーを閉じるまで
stay-public = 共用のコンピューター
stay-public-about = ここには何も残りません。
new-here = はじめてですか?
create-an-account = アカウントを作成
create-account = アカウントを作成
create-account-lead = アドレスとパスワードを選んでください。
have-an-account = アカウントをお持ちですか?
no-script = Nudge はブラウザーで動作し、JavaScript と WebAssembly が必要です。有効にするか、別のブラウザーをお使いください。
no-wasm = このブラウザーでは Nudge を実行できません。WebAssembly が必要です。ここ数年のブラウザーなら対応しています。
no-wasm-instead = メッセンジャーソフトでもこのサーバーにサインインできます（MSN Messenger、Windows Live Messenger、Pidgin など）。アドレスは運営者にお尋ねください。
still-loading = お待ちください。読み込み中です…
address-needed = アドレスは name@example.com のような形です。
password-needed = パスワードを入力してください。
unreachable = Nudge に接続できません。接続を確認して、もう一度お試しください。
wrong-password = アドレスまたはパスワードが正しくありません。
service-down = 現在サービスに接続できません。パスワードの問題ではありません。後でもう一度お試しください。
account-made = アカウントができました。サインインしてください。
invitation-needed = 招待コードを入力してください。
domain-is = ここのアドレスは @{ $domain } で終わります。
at-least-characters = { $least ->
   *[other] { $least } 文字以上
}
not-the-address = アドレスと異なること
not-one-character = 同じ文字の繰り返しではないこと
not-too-long = 128 バイト以内
too-many-attempts = 試行回数が多すぎます。1 分待ってからもう一度お試しください。
unknown-service = このサービスはここでは提供されていません。
sign-up-closed = ここではアカウントを作成できません。管理者に問い合わせてください。
bad-invitation = この招待は無効か、すでに使われています。
address-taken = このアドレスは使われています。別のアドレスを選んでください。
internal-error = こちらで問題が発生しました。後でもう一度お試しください。
did-not-work = うまくいきませんでした。後でもう一度お試しください。

## Dialogs

add-contact = 連絡先を追加
new-conversation = 新しい会話
new-group = 新しいグループ
rename-group = グループ名を変更
delete-group = グループを削除
remove-contact = 連絡先を削除
block-contact = 連絡先を禁止
invite-heading = この会話に招待
sign-out = サインアウト
sign-out-text = すべてのブラウザーでサインアウトし、ここにはメッセージが届かなくなります。
sign-out-everywhere = すべてのブラウザーで。オフラインになります
account = アカウント
change-password = パスワードを変更
change-password-text = このアカウントでサインインしているほかのブラウザーやメッセンジャーはすべてサインアウトされます。
current-password = 現在のパスワード
new-password = 新しいパスワード
password-changed = パスワードを変更しました。
add = 追加
open = 開く
create = 作成
rename = 名前を変更
delete = 削除
remove = 削除
block = 禁止
unblock = 禁止を解除
invite = 招待
cancel = キャンセル
close = 閉じる
done = 完了
group = グループ
groups = グループ
people = 人
nobody-to-invite = 招待できる人がいません。
share-heading = 送信先
share-text = テキストはメッセージ欄に入ります。ファイルはすぐに送信されます。
group-name = グループの名前
also-block = この人を禁止する
find-somebody = だれかを探す
remove-contact-text = { $name } はリストから消えます。話した内容は残ります。
block-text = { $name } にはオフラインと表示され、あなたに書くことができなくなります。相手には通知されません。
delete-empty-group = グループ { $name } は空です。
delete-group-text = { $members ->
   *[other] { $name } の連絡先 { $members } 人はリストに残ります。
}
that-is-you = それはあなた自身のアドレスです。
on-list-already = この人はすでにリストにあります。
group-exists = 同じ名前のグループがあります。
group-name-needed = グループの名前を入力してください。
group-name-too-long = この名前はサービスには長すぎます。
choose-somebody = 招待する人を選んでください。
exists-already = すでにあります。
list-full = リストがいっぱいです。
bad-name = サービスがこの名前を受け付けません。
no-such-address = そのアドレスは存在しないか、なくなっています。
not-connected = 現在サービスに接続していません。復旧したらもう一度お試しください。
too-many-changes = 短時間に変更が多すぎます。1 分お待ちください。
no-answer-in-time = サービスが時間内に応答しませんでした。もう一度お試しください。
in-conversation-already = この人はすでに会話に参加しています。
inviting = { $name } を招待しています
not-invited = だれも招待されませんでした

## Statuses

status = 状態
status-online = オンライン
status-idle = アイドル
status-busy = 取り込み中
status-be-right-back = 一時退席中
status-away = 退席中
status-on-the-phone = 電話中
status-out-to-lunch = 昼休み
status-offline = オフライン
status-appear-offline = オフラインとして表示
device-web = ブラウザーから
device-mobile = 電話から
device-bot = 自動応答

## The contact list

contacts = 連絡先
chats = チャット
what-to-list = 表示する内容
other-contacts = その他の連絡先
online = オンライン
offline = オフライン
search-contacts = 連絡先を検索
clear-search = 検索をクリア
nothing-found = 一致する連絡先はありません。
nobody-here-yet = まだだれもいません
nobody-here-yet-text = アドレスで追加すると、相手に確認が届きます。
blocked = 禁止中
more = その他
arrange-contacts = 連絡先の並べ方
arrange-by-group-offline-apart = グループ別、オフラインは別に
arrange-by-group = グループ別
arrange-by-status = 状態別
group-actions = グループの操作
add-to-this-group = このグループに連絡先を追加
contact-actions = 連絡先の操作
send-a-message = メッセージを送る
contact-card = 連絡先カード
add-to-contacts = 連絡先に追加
move-to = 移動先
take-out-of-group = グループから外す
on-your-list = あなたのリスト
has-you = 相手のリスト
yes = はい
no = いいえ
signed-in = { $name } がサインインしました。
listening-to = 再生中: { $text }
requests = リクエスト
request-address = { $address } があなたを追加し、オンライン状態を見たいと希望しています
request-named = { $name } ({ $address }) があなたを追加し、オンライン状態を見たいと希望しています
add-too = 自分の連絡先にも追加
allow = 許可
no-conversations-yet = まだ会話がありません
no-conversations-yet-text = 連絡先から選ぶか、アドレスを指定して書いてください。
draft = 下書き
news = お知らせ
refused-plain = { $what }。
refused-because = { $what }: { $said }
list-refused = 連絡先リストは変更されませんでした

## Oneself

share-a-message = ひとことメッセージを共有
your-media = 聴いている曲
your-name = あなたの名前
your-message = あなたのメッセージ
change-your-name = 名前を変更
change-your-message = メッセージを変更
change-it = { $what }: { $value }。変更する
close-note = このメモを閉じる
not-saved = 変更は保存されませんでした
name-refused = サービスがこの名前を受け付けません。別の名前をお試しください。
too-many-characters = { $most ->
   *[other] { $most } 文字以内。
}
name-too-long = この名前はサービスには長すぎます。
name-empty = 名前は 1 文字以上必要です。

## Settings

settings = 設定
settings-search = 設定を検索
settings-none = 一致する設定はありません。
settings-reset = リセット
settings-reset-about = すべて最初の状態に戻ります。ニックネーム、下書き、自動応答は残ります。
setting-refused = 設定は保存されませんでした
look = 外観
look-light-or-dark = 明るい・暗い
look-system = システムに合わせる
look-light = 明るい
look-dark = 暗い
language = 言語
language-of-browser = ブラウザーに合わせる
writing = 文字
foreign-formats = ほかの人のフォントと色
foreign-formats-about = 相手の指定どおりに表示
timestamps = すべてのメッセージに時刻
timestamps-about = オフの場合は書き始めだけに表示
enter-sends = Enter で送信
enter-sends-about = オフの場合は Ctrl と Enter
sounds = サウンド
sounds-on = サウンドはオンです
sounds-off = サウンドはオフです
mute-all = すべてのサウンドを消す
mute-all-about = すべての端末で
volume = 音量
sound-message = メッセージが届いたとき
sound-nudge = シェイクが届いたとき
sound-sign-in = 連絡先がサインインしたとき
alerts = 通知
alert-messages = 届いたメッセージを表示
alert-sign-ins = サインインした人を表示
system-alerts = システムの通知
system-alerts-about = このページが背後にあるとき。このブラウザーのみ
system-alerts-refused = このブラウザーでは許可されていません。ブラウザーのこのページの設定で変更できます。
hide-text = 内容を隠す
hide-text-about = 通知には送信者だけを表示
nudges = シェイク
nudges-about = ウィンドウを揺らし、音と振動を出す
held-while-busy = 取り込み中は静かに
held-while-busy-about = 取り込み中や電話中は通知とサウンドなし
presence = 状態
idle-after = アイドルと表示するまで
away-after = 退席中と表示するまで
never = しない
minutes = { $count ->
   *[other] { $count } 分
}
automatic-reply = 自動応答
automatic-reply-about = 退席中に書いてきた人に一度だけ送ります。送らない場合は空にしてください。
contact-list = 連絡先リスト
order = 順序
order-status = オンラインを先に
order-name = 名前順
privacy = プライバシー
strangers = リストにない人
strangers-about = オンライン状態を見て、メッセージを書ける
ask-when-added = 追加されたときに確認する
ask-when-added-about = このアカウントを使うほかのプログラムでも
blocked-people = 禁止した人
blocked-nobody = だれも禁止していません。
who-has-whom = だれのリストにだれがいるか
has-me-not-listed = 自分を追加しているがリストにない人
listed-has-not-me = リストにいるが自分を追加していない人
nobody = だれもいません
keyboard = キーボード
key-find = 連絡先を探す
key-next-conversation = 次または前の会話
key-next-unread = 次の未読の会話
key-back = 連絡先に戻る
key-new-line = 改行
key-earlier-lines = 以前に書いた行
key-contact-menu = 連絡先に対してできること
key-settings = このページ

## Dates

today = 今日
yesterday = 昨日
last-received = 最後のメッセージの受信: { $clock }
last-received-on = 最後のメッセージの受信: { $date } { $clock }

## What was said: search, save, delete

search-messages = メッセージを検索
search-field = 探す言葉
search-here = この会話を検索
all-conversations = すべての会話
written-by = 書いた人
anybody = だれでも
up-to-day = この日まで
further-lines = さらに前を表示
found-nothing = 何も見つかりませんでした。
found-all = { $count ->
   *[other] { $count } 件のメッセージが見つかりました。
}
found-newest = { $count ->
   *[other] 見つかったうち最新の { $count } 件。
}
written-in = { $writer }、{ $place }
day-at-clock = { $day } { $clock }
save-history = 会話を保存
save-as-page = Web ページとして
save-as-text = テキストとして
save-as-json = JSON として
delete-history = 会話を削除…
delete-history-title = 会話を削除しますか?
delete-history-text = { $title } との会話はすべて、ここからもあなたのすべての端末からも完全に削除されます。相手側には残ります。

## Favourites, nicknames, mutes

favourites = お気に入り
add-to-favourites = お気に入りに追加
take-from-favourites = お気に入りから外す
give-a-nickname = ニックネームを付ける
nickname = ニックネーム
nickname-about = { $address } の呼び名です。あなただけに表示されます。相手が選んだ名前を見るには空にしてください。
mute = ミュート
unmute = ミュートを解除
announce = オンラインになったら知らせる
announce-no-more = オンラインになっても知らせない
has-written = { $name } からメッセージが届きました。

## Files

size-bytes = { $count ->
   *[other] { $count } バイト
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = { $name } を送信しています。
file-from = { $who } が { $name } を送信しています。
file-offered-by-me = { $other } の承諾を待っています
file-offered = { $other } がこのファイルを送ろうとしています
file-sending = 送信中
file-receiving = 受信中
file-sent = 送信済み
file-received = 受信済み
file-declined-by = { $other } が辞退しました
file-declined = 辞退しました
file-cancelled = キャンセルしました
file-offline = 送信されません: { $other } はオフラインです
file-not-supported = 送信されません: { $other } のプログラムはここではファイルを受け取れません
file-too-large = 失敗: このサーバーの上限より大きいファイルです
file-connection-lost = 失敗: 途中で接続が切れました
file-refused = 失敗: 拒否されました
file-timed-out = 失敗: 時間内に応答がありませんでした
file-no-room = 失敗: 空きがありません。不要なファイルを削除してください。
file-far = { $done } / { $all }
file-far-and-fast = { $done } / { $all }、毎秒 { $speed }
file-risky = この種類のファイルはコンピューターに害を与えることがあります。心当たりがある場合だけ開いてください。
file-accept = 承諾
file-decline = 辞退
file-save = 保存
file-save-named = { $name } を保存
file-show-named = { $name } を表示
file-cancel-named = { $name } をキャンセル
file-accept-named = { $name } を承諾 (Alt C)
file-decline-named = { $name } を辞退 (Alt D)
send-files = ファイルを送る
drop-files-here = 離すと送信します
file-uploading = アップロード中: { $done } / { $all }
file-waits = 待機中
file-close = リストから外す
file-empty = 中身がありません。
file-larger-than = このサーバーの上限 { $most } を超えています。
files-are-many = 一度に送れるのは最初の { $most } 個だけです。
your-files = あなたのファイル
your-files-show = 送受信したものを表示
no-files = 保存されているものはありません。
files-room = { $all } のうち { $used } を使用
file-delete-named = { $name } を削除
file-until = { $date } まで
key-accept-file = ファイルを承諾または辞退

## Own picture

your-picture = あなたの画像
change-your-picture = 画像を変更
picture-choose = 画像を選ぶ
picture-camera = 写真を撮る
picture-take = 撮る
picture-none = 画像なし
picture-gallery = Nudge の画像
picture-gallery-numbered = Nudge の画像 { $number }
picture-before = 以前使った画像
picture-before-numbered = 以前使った画像 { $number }
picture-forget-numbered = 以前使った画像 { $number } を消す
picture-crop = 使う部分
picture-crop-about = ドラッグするか矢印キーを使います。+ と - で拡大・縮小。
picture-zoom = 拡大
picture-use = この画像を使う
picture-back = 戻る
picture-unreadable = ブラウザーで読めない画像です。
picture-no-camera = カメラがないか、ここでは許可されていません。

## How the page looks

looks = テーマと背景
theme = テーマ
theme-live = Live
theme-live-about = 背景の上のガラス
theme-classic = クラシック
theme-classic-about = 2005 年のように
theme-plain = シンプル
theme-plain-about = 静かな仕事向け
scene = 背景
scene-aurora = オーロラ
scene-meadow = 草原
scene-sea = 海
scene-city = 夕暮れの街
scene-blossom = 桜
scene-autumn = 秋
scene-snow = 雪
scene-night = 夜
scene-none = 画像なし
text-size = メッセージの大きさ
size-small = 小
size-normal = 標準
size-large = 大
size-largest = 最大
density-normal = 画像あり
density-compact = コンパクト
tint = 色合い
tint-of-scene = 背景の色
tint-sky = 空色
tint-ocean = 海の青
tint-teal = 青緑
tint-leaf = 若葉
tint-gold = 金
tint-orange = オレンジ
tint-cherry = さくらんぼ
tint-rose = ばら
tint-violet = すみれ
tint-slate = スレート

## The panel of emoticons

find-emoticon = 絵文字を検索
recent-emoticons = 最近使ったもの
no-emoticon = 見つかりません。

## Commands that begin with a slash

slash-commands = コマンド
slash-me = していることを伝える: * Anna が手を振る
slash-invite = だれかを招待
slash-message = メッセージを変更
slash-status = 状態を変更: { $status }
slash-close = このタブを閉じる

## Messages for people who are away

kept = { $name } はオフラインです。サインインしたときに届きます。

## Alerts while no page is open

push = Nudge を閉じているときの通知
push-about = 連絡先からのメッセージとシェイク、この端末のみ
push-unable = このブラウザーでは使えないか、安全な接続でのみ使えます。iPhone では先に Nudge をホーム画面に追加してください。
push-denied = ブラウザーで許可しない設定になっています。ブラウザーのこのページの設定で通知を許可してください。
push-failed = うまくいきませんでした。少ししてからお試しください。

## Writing in colour

own-colour = ほかの色

history = メッセージ
delete-after = メッセージを削除するまでの期間
days = { $count ->
   *[other] { $count }日
}

## Where one is signed in

devices = サインインしている場所
device-named = { $system } の { $program }
device-unknown = ブラウザー
device-here = このブラウザー
device-open = 現在開いています
device-seen = 最終利用: { $when }
device-sign-out-named = { $name } をサインアウト
devices-sign-out-others = ほかのすべての場所でサインアウト
place-name = この場所の名前
place-name-about = ほかのメッセンジャーで表示される名前
place-unnamed = メッセンジャー

## Statuses of one’s own

saved-statuses = 自分で作った在席状態
saved-statuses-about = 名前、メッセージ、返信を付けられます。在席状態のメニューに表示されます。
saved-status-new = 新しい在席状態
saved-status-name = 在席状態の名前
saved-status-edit = { $name } を編集
saved-status-delete = { $name } を削除
saved-status-reply-about = この在席状態の間、メッセージをくれた人に一度ずつ送られます。

## Forms in the settings

save = 保存

## Emoticons of one's own

emoticons-mine = 自分の
emoticons-yours = 自分の絵文字
emoticons-change = 追加または変更
emoticons-none = まだありません。
emoticon-add = 画像を追加
emoticon-about = 画像は最大 50 × 50 ピクセルになり、動くものは動いたままです。使うにはショートカットを入力します。
emoticon-shortcut-of = { $code } のショートカット
emoticon-delete-named = { $code } を削除
emoticon-save = 自分の絵文字に保存
emoticon-saved = 保存しました。{ $code } と入力すると使えます。
emoticon-bad-shortcut = ショートカットは 1 ～ 7 文字で、空白は使えません。
emoticon-taken = ショートカット { $code } はほかの絵文字で使われています。

## Who may see and write to the account

allowed-people = 許可している人
permission-find = 人を探すか、アドレスを入力
permission-more = { $count ->
   *[other] ほか { $count } 人。入力して探せます。
}

## The contact list as a file

list-file = 連絡先リストのファイル
list-save-ctt = メッセンジャー用に保存 (.ctt)
list-save-csv = 表として保存 (.csv)
list-open = ファイルから人を追加
list-open-about = MSN Messenger が保存したリスト、またはアドレスの表。追加する前に内容を確認できます。
import-begin = 追加する
import-stop = 中止
import-new = 新規: { NUMBER($count) }
import-known = すでにリストにいる人: { NUMBER($count) }
import-unreadable = 読み取れないもの: { NUMBER($count) } ({ $what })
import-nobody = このファイルにはアドレスがありません。
import-progress = { NUMBER($all) } 人中 { NUMBER($done) } 人
import-added = 追加: { NUMBER($count) }
import-failed-more = ほかに追加できなかった人: { NUMBER($count) }
import-stopped = 中止したため残った人: { NUMBER($count) }

## Previews of links

link-previews = リンクのプレビュー
link-previews-about = サーバーがページを確認します。ページにあなたのことは伝わりません
preview-close = プレビューを閉じる

## Handwriting

handwriting = 手書き
ink-area = マウス、ペン、指でここに描いてください
ink-clear = 消去
ink-by = { $name } さんの手書き
ink-own = 自分の手書き
