## Who says what

you = 나
says = { $name } 님의 말:
own-line = 나: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = 아직 아무 말도 없습니다.
say-hello = 인사하거나 흔들기를 보내 보세요.
typing-one = { $name } 님이 메시지를 입력하고 있습니다.
typing-two = { $first } 님과 { $second } 님이 입력하고 있습니다.
typing-several = 여러 사람이 입력하고 있습니다.
joined = { $name } 님이 대화에 참여했습니다.
left = { $name } 님이 대화에서 나갔습니다.
unsupported = { $name } 님이 여기에 표시할 수 없는 것을 보냈습니다.
names-two = { $first }, { $second }
names-three = { $first }, { $second }, { $third }
names-more = { $first }, { $second } 외 { NUMBER($others) }명
others = { $count ->
   *[other] 나 외 { $count }명
}
empty-conversation = 빈 대화

## Nudges

nudge-sent = 흔들기를 보냈습니다.
nudge-received = { $name } 님이 흔들기를 보냈습니다.
nudge-too-soon = 흔들기를 그렇게 자주 보낼 수 없습니다.
send-nudge = 흔들기 보내기

## What was not read

unread = { $count ->
   *[other] 읽지 않은 메시지 { $count }개
}
unread-short = 읽지 않음
newest-messages = 최신 메시지
new-below = { $count ->
   *[other] 새 메시지 { $count }개
}
new-messages = 새 메시지
back-to-contacts = 대화 상대로 돌아가기
back-unread-elsewhere = { $count ->
   *[other] 대화 상대로 돌아가기, 다른 곳에 읽지 않은 메시지 { $count }개
}

## What became of a message

sending = 보내는 중
waiting = 연결 대기 중
accepted = 보냄
delivered = 전달됨
uncertain = 연결이 끊어졌습니다. 도착했을 수도, 아닐 수도 있습니다. 다시 보내면 두 번 표시될 수 있습니다.
send-again = 다시 보내기
take-back = 취소하기
failed-offline = 전달되지 않음: { $name } 님이 오프라인입니다.
failed-not-allowed = 전달되지 않음: { $name } 님이 메시지를 받지 않습니다.
failed-refused = 전달되지 않음: 서비스가 받지 않았습니다.
failed-not-connected = 전달되지 않음: 서비스에 연결되어 있지 않았습니다.
failed-appearing-offline = 전달되지 않음: 오프라인으로 표시하는 동안에는 서비스가 메시지를 받지 않습니다.
failed-nobody-there = 전달되지 않음: 다른 사람이 모두 나갔습니다.
failed-too-fast = 전달되지 않음: 짧은 시간에 메시지가 너무 많습니다.
not-sent-plain = 보내지 못했습니다.
not-sent-because = 보내지 못했습니다: { $said }
text-too-long = { $over ->
   *[other] { $over }바이트 초과했습니다.
}

## Bars over a conversation

may-not-reply-offline = { $name } 님이 오프라인인 것 같아 답하지 않을 수 있습니다.
may-not-reply-busy = { $name } 님의 상태가 ‘다른 용무 중’이라 답하지 않을 수 있습니다.
may-not-reply-away = { $name } 님이 자리에 없는 것 같아 답하지 않을 수 있습니다({ $status }).
is-blocked = { $name } 님을 차단했습니다.
is-stranger = { $name } 님은 대화 상대 목록에 없습니다.
you-appear-offline = 오프라인으로 표시 중입니다. 서비스가 메시지를 받지 않을 수 있습니다.

## Around a conversation

conversation-with = { $name } 님과의 대화
conversations = 대화
conversation-actions = 대화 작업
in-this-conversation = 이 대화에 있는 사람
leave-conversation = 대화에서 나가기
close-tab = 이 탭 닫기
own-window = 별도 창에서 열기
close-named = { $name } 닫기
messages = 메시지
loading = 불러오는 중
loading-older = 이전 메시지를 불러오는 중
pictures = 사진
card-of = { $name } 님의 카드, { $status }
welcome-title = 누구와 이야기할까요?
welcome-text = 대화 상대를 골라 대화를 시작하세요.

## Writing

message-tools = 메시지 도구
write-a-message = 메시지 쓰기
message = 메시지
send = 보내기
emoticons = 이모티콘
emoticons-classic = 클래식
emoticons-emoji = 이모지
text-format = 글자 서식
font = 글꼴
standard-font = 기본 글꼴
bold = 굵게
italic = 기울임
underline = 밑줄
strike-through = 취소선
colour = 색
colour-standard = 기본 색
colour-maroon = 적갈색
colour-red = 빨강
colour-orange = 주황
colour-olive = 올리브
colour-green = 초록
colour-teal = 청록
colour-steel-blue = 강청색
colour-blue = 파랑
colour-purple = 보라
colour-pink = 분홍
colour-grey = 회색

## The connection

connecting = 연결 중
offline-no-network = 오프라인입니다. 돌아오면 메시지를 보냅니다.
restarting = Nudge를 다시 시작하는 중입니다. 곧 돌아옵니다.
signing-in = 로그인 중
try-now = 지금 시도
sign-in-here = 여기서 로그인
sign-in-again = 다시 로그인
signed-out = 로그아웃되었습니다.
reconnecting-now = 연결이 끊어졌습니다. 다시 연결하는 중
reconnecting-in = { $seconds ->
   *[other] 연결이 끊어졌습니다. { $seconds }초 후 다시 연결
}
link-unreachable = 서비스에 연결할 수 없습니다.
link-lost = 서비스와의 연결이 끊어졌습니다.
link-busy = 서비스가 너무 붐빕니다.
link-maintenance = 서비스 점검 중입니다.
link-misunderstood = 서비스가 예상치 못한 응답을 했습니다.
trying-now = { $what } 다시 시도하는 중
trying-in-seconds = { $seconds ->
   *[other] { $what } { $seconds }초 후 다시 시도
}
trying-in-minutes = { $minutes ->
   *[other] { $what } { $minutes }분 후 다시 시도
}
stopped-elsewhere = 다른 곳에서 로그인했습니다. 이 서비스는 한 곳만 허용합니다.
stopped-password = 서비스가 더 이상 암호를 받지 않습니다. 새 암호로 로그인하세요.
stopped-signed-out = 로그아웃 상태입니다.
stopped-refused = 서비스가 이 계정을 받지 않습니다. 관리자에게 문의하세요.
outdated = Nudge가 업데이트되었습니다. 이 페이지를 닫고 다시 여세요.
new-version = 새 버전이 있습니다.
reload = 다시 불러오기
padlock-both = 브라우저에서 Nudge까지, 그리고 서비스까지 보호됩니다. 서비스 자체는 지나가는 내용을 읽을 수 있습니다.
padlock-page = 브라우저에서 Nudge까지는 보호되지만 Nudge에서 서비스까지는 보호되지 않습니다. 그 구간은 도중에 읽힐 수 있습니다.
padlock-service = 브라우저에서 Nudge까지 보호되지 않습니다. 그 구간은 도중에 읽힐 수 있습니다.
padlock-none = 보호되지 않습니다. 쓰는 내용이 Nudge와 서비스로 가는 도중에 읽힐 수 있습니다.
protected = 보호됨
not-fully-protected = 완전히 보호되지 않음

## Signing in and signing up

sign-in = 로그인
sign-in-lead = 로그인해서 누가 있는지 보세요.
sign-in-as = 로그인 상태
service = 서비스
address = 주소
address-example = name@example.com
address-completed = 생략하면 @{ $domain }이 붙습니다.
forget-address = 이 주소 지우기
password = 암호
show-password = 암호 표시
display-name = 대화 상대에게 보일 이름
optional = 선택 사항
invitation-code = 초대 코드
this-device = 이 기기
stay-signed-in = 로그인 유지
stay-signed-in-about = 브라우저를 닫아도 메시지를 받습니다.
stay-until-closed = 브라우저를 닫을 때까지
stay-public = 공용 컴퓨터
stay-public-about = 여기에 아무것도 남지 않습니다.
new-here = 처음이세요?
create-an-account = 계정 만들기
create-account = 계정 만들기
create-account-lead = 주소와 암호를 정하세요.
have-an-account = 이미 계정이 있나요?
no-script = Nudge는 브라우저에서 실행되며 JavaScript와 WebAssembly가 필요합니다. 켜거나 다른 브라우저를 사용하세요.
no-wasm = 이 브라우저에서는 Nudge를 실행할 수 없습니다. WebAssembly가 필요합니다. 최근 몇 년간의 브라우저라면 됩니다.
no-wasm-instead = 메신저 프로그램으로도 이 서버에 로그인할 수 있습니다(MSN Messenger, Windows Live Messenger, Pidgin 등). 주소는 운영자가 알고 있습니다.
still-loading = 잠시만요, 불러오는 중입니다…
address-needed = 주소는 name@example.com 같은 형식입니다.
password-needed = 암호를 입력하세요.
unreachable = Nudge에 연결할 수 없습니다. 연결을 확인하고 다시 시도하세요.
wrong-password = 주소나 암호가 맞지 않습니다.
service-down = 지금은 서비스에 연결할 수 없습니다. 암호 문제가 아닙니다. 나중에 다시 시도하세요.
account-made = 계정이 준비되었습니다. 로그인하세요.
invitation-needed = 초대 코드를 입력하세요.
domain-is = 여기 주소는 @{ $domain }으로 끝납니다.
at-least-characters = { $least ->
   *[other] { $least }자 이상
}
not-the-address = 주소와 다를 것
not-one-character = 한 글자의 반복이 아닐 것
not-too-long = 128바이트 이하
too-many-attempts = 시도가 너무 많습니다. 1분 기다린 뒤 다시 시도하세요.
unknown-service = 이 서비스는 여기서 제공되지 않습니다.
sign-up-closed = 여기서는 계정을 만들 수 없습니다. 관리자에게 문의하세요.
bad-invitation = 이 초대는 유효하지 않거나 이미 사용되었습니다.
address-taken = 이미 사용 중인 주소입니다. 다른 주소를 고르세요.
internal-error = 저희 쪽에 문제가 생겼습니다. 나중에 다시 시도하세요.
did-not-work = 되지 않았습니다. 나중에 다시 시도하세요.

## Dialogs

add-contact = 대화 상대 추가
new-conversation = 새 대화
new-group = 새 그룹
rename-group = 그룹 이름 바꾸기
delete-group = 그룹 삭제
remove-contact = 대화 상대 제거
block-contact = 대화 상대 차단
invite-heading = 이 대화에 초대
sign-out = 로그아웃
sign-out-text = 모든 브라우저에서 로그아웃되고 여기로 메시지가 더 이상 오지 않습니다.
sign-out-everywhere = 모든 브라우저에서, 오프라인으로
account = 계정
change-password = 비밀번호 변경
change-password-text = 이 계정으로 로그인된 다른 브라우저와 메신저는 모두 로그아웃됩니다.
current-password = 현재 비밀번호
new-password = 새 비밀번호
password-changed = 비밀번호가 변경되었습니다.
add = 추가
open = 열기
create = 만들기
rename = 이름 바꾸기
delete = 삭제
remove = 제거
block = 차단
unblock = 차단 해제
invite = 초대
cancel = 취소
close = 닫기
done = 완료
group = 그룹
groups = 그룹
people = 사람
nobody-to-invite = 초대할 사람이 없습니다.
share-heading = 받는 사람
share-text = 텍스트는 메시지 칸에 들어가고, 파일은 바로 전송됩니다.
group-name = 그룹 이름
also-block = 이 사람도 차단
find-somebody = 사람 찾기
remove-contact-text = { $name } 님이 목록에서 사라집니다. 나눈 말은 남습니다.
block-text = { $name } 님에게 오프라인으로 보이고, 메시지를 보낼 수 없게 됩니다. 상대에게 알리지 않습니다.
delete-empty-group = { $name } 그룹이 비어 있습니다.
delete-group-text = { $members ->
   *[other] { $name }의 대화 상대 { $members }명은 목록에 남습니다.
}
that-is-you = 자신의 주소입니다.
on-list-already = 이미 목록에 있는 사람입니다.
group-exists = 같은 이름의 그룹이 있습니다.
group-name-needed = 그룹 이름을 입력하세요.
group-name-too-long = 서비스에는 너무 긴 이름입니다.
choose-somebody = 초대할 사람을 고르세요.
exists-already = 이미 있습니다.
list-full = 목록이 가득 찼습니다.
bad-name = 서비스가 이 이름을 받지 않습니다.
no-such-address = 그런 주소가 없거나 사라졌습니다.
not-connected = 지금은 서비스에 연결되어 있지 않습니다. 돌아오면 다시 시도하세요.
too-many-changes = 짧은 시간에 변경이 너무 많습니다. 1분 기다리세요.
no-answer-in-time = 서비스가 제때 응답하지 않았습니다. 다시 시도하세요.
in-conversation-already = 이미 대화에 있는 사람입니다.
inviting = { $name } 님을 초대하는 중
not-invited = 아무도 초대되지 않았습니다

## Statuses

status = 상태
status-online = 온라인
status-idle = 유휴
status-busy = 다른 용무 중
status-be-right-back = 곧 돌아오겠음
status-away = 자리 비움
status-on-the-phone = 통화 중
status-out-to-lunch = 식사 중
status-offline = 오프라인
status-appear-offline = 오프라인으로 표시
device-web = 브라우저에서
device-mobile = 휴대폰에서
device-bot = 자동 응답

## The contact list

contacts = 대화 상대
chats = 채팅
what-to-list = 표시할 내용
other-contacts = 기타 대화 상대
online = 온라인
offline = 오프라인
search-contacts = 대화 상대 검색
clear-search = 검색 지우기
nothing-found = 일치하는 대화 상대가 없습니다.
nobody-here-yet = 아직 아무도 없습니다
nobody-here-yet-text = 주소로 추가하면 상대에게 물어봅니다.
blocked = 차단됨
more = 더 보기
arrange-contacts = 대화 상대 정렬
arrange-by-group-offline-apart = 그룹별, 오프라인 따로
arrange-by-group = 그룹별
arrange-by-status = 상태별
group-actions = 그룹 작업
add-to-this-group = 이 그룹에 대화 상대 추가
contact-actions = 대화 상대 작업
send-a-message = 메시지 보내기
contact-card = 대화 상대 카드
add-to-contacts = 대화 상대에 추가
move-to = 옮기기
take-out-of-group = 그룹에서 빼기
on-your-list = 내 목록에 있음
has-you = 상대 목록에 내가 있음
yes = 예
no = 아니요
signed-in = { $name } 님이 로그인했습니다.
listening-to = 듣는 중: { $text }
requests = 요청
request-address = { $address } 님이 나를 추가했고 온라인 상태를 보고 싶어 합니다
request-named = { $name }({ $address }) 님이 나를 추가했고 온라인 상태를 보고 싶어 합니다
add-too = 내 대화 상대에도 추가
allow = 허용
no-conversations-yet = 아직 대화가 없습니다
no-conversations-yet-text = 대화 상대를 고르거나 주소로 메시지를 쓰세요.
draft = 임시 글
news = 소식
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = 대화 상대 목록이 바뀌지 않았습니다

## Oneself

share-a-message = 짧은 메시지를 나눠 보세요
your-media = 듣고 있는 것
your-name = 내 이름
your-message = 내 메시지
change-your-name = 이름 바꾸기
change-your-message = 메시지 바꾸기
change-it = { $what }: { $value }. 바꾸기
close-note = 이 알림 닫기
not-saved = 변경 내용이 저장되지 않았습니다
name-refused = 서비스가 이 이름을 받지 않습니다. 다른 이름을 써 보세요.
too-many-characters = { $most ->
   *[other] 최대 { $most }자.
}
name-too-long = 서비스에는 너무 긴 이름입니다.
name-empty = 이름은 한 글자 이상이어야 합니다.

## Settings

settings = 설정
settings-search = 설정 검색
settings-none = 일치하는 설정이 없습니다.
settings-reset = 초기화
settings-reset-about = 모두 처음 상태로 돌아갑니다. 별명, 임시 글, 자동 응답은 남습니다.
setting-refused = 설정이 저장되지 않았습니다
look = 모양
look-light-or-dark = 밝게 또는 어둡게
look-system = 시스템대로
look-light = 밝게
look-dark = 어둡게
language = 언어
language-of-browser = 브라우저대로
writing = 글
foreign-formats = 다른 사람의 글꼴과 색
foreign-formats-about = 상대가 원하는 대로 메시지 표시
timestamps = 메시지마다 시각 표시
timestamps-about = 끄면 쓰기 시작한 곳에만 표시
enter-sends = Enter로 보내기
enter-sends-about = 끄면 Ctrl과 Enter
sounds = 소리
sounds-on = 소리가 켜져 있습니다
sounds-off = 소리가 꺼져 있습니다
mute-all = 모든 소리 끄기
mute-all-about = 모든 기기에서
volume = 음량
sound-message = 메시지가 올 때
sound-nudge = 흔들기가 올 때
sound-sign-in = 대화 상대가 로그인할 때
alerts = 알림
alert-messages = 오는 메시지 표시
alert-sign-ins = 로그인하는 사람 표시
system-alerts = 시스템 알림
system-alerts-about = 이 페이지가 뒤에 있을 때, 이 브라우저에서만
system-alerts-refused = 이 브라우저가 허용하지 않습니다. 브라우저의 이 페이지 설정에서 바꿀 수 있습니다.
hide-text = 내용 숨기기
hide-text-about = 알림에 보낸 사람만 표시
nudges = 흔들기
nudges-about = 창을 흔들고 소리와 진동을 낼 수 있음
held-while-busy = 바쁠 때 조용히
held-while-busy-about = 다른 용무 중이거나 통화 중에는 알림과 소리 없음
presence = 상태
idle-after = 유휴로 표시하기까지
away-after = 자리 비움으로 표시하기까지
never = 안 함
minutes = { $count ->
   *[other] { $count }분
}
automatic-reply = 자동 응답
automatic-reply-about = 자리를 비운 동안 메시지를 쓴 사람에게 한 번씩 보냅니다. 보내지 않으려면 비워 두세요.
contact-list = 대화 상대 목록
order = 순서
order-status = 온라인 먼저
order-name = 이름순
privacy = 개인 정보
strangers = 내 목록에 없는 사람
strangers-about = 내 온라인 상태를 보고 메시지를 쓸 수 있음
ask-when-added = 누가 나를 추가하면 묻기
ask-when-added-about = 이 계정을 쓰는 다른 프로그램에서도
blocked-people = 차단한 사람
blocked-nobody = 차단한 사람이 없습니다.
who-has-whom = 누가 누구를 추가했나
has-me-not-listed = 나를 추가했지만 내 목록에 없는 사람
listed-has-not-me = 내 목록에 있지만 나를 추가하지 않은 사람
nobody = 없음
keyboard = 키보드
key-find = 대화 상대 찾기
key-next-conversation = 다음 또는 이전 대화
key-next-unread = 읽지 않은 다음 대화
key-back = 대화 상대로 돌아가기
key-new-line = 새 줄
key-earlier-lines = 이전에 쓴 줄
key-contact-menu = 대화 상대에게 할 수 있는 일
key-settings = 이 페이지

## Dates

today = 오늘
yesterday = 어제
last-received = 마지막 메시지 받은 시각: { $clock }
last-received-on = 마지막 메시지 받은 시각: { $date } { $clock }

## What was said: search, save, delete

search-messages = 메시지 검색
search-field = 찾을 낱말
search-here = 이 대화 검색
all-conversations = 모든 대화
written-by = 쓴 사람
anybody = 누구나
up-to-day = 이날까지
further-lines = 이전 것 보기
found-nothing = 찾은 것이 없습니다.
found-all = { $count ->
   *[other] 메시지 { $count }개를 찾았습니다.
}
found-newest = { $count ->
   *[other] 찾은 것 중 최신 { $count }개.
}
written-in = { $writer }, { $place }
day-at-clock = { $day } { $clock }
save-history = 대화 저장
save-as-page = 웹 페이지로
save-as-text = 텍스트로
save-as-json = JSON으로
delete-history = 대화 삭제…
delete-history-title = 대화를 삭제할까요?
delete-history-text = { $title } 님과 나눈 모든 말이 여기와 내 모든 기기에서 영구히 삭제됩니다. 상대 쪽에는 남습니다.

## Favourites, nicknames, mutes

favourites = 즐겨찾기
add-to-favourites = 즐겨찾기에 추가
take-from-favourites = 즐겨찾기에서 빼기
give-a-nickname = 별명 붙이기
nickname = 별명
nickname-about = { $address }에 붙인 이름입니다. 나에게만 보입니다. 상대가 고른 이름을 보려면 비워 두세요.
mute = 음소거
unmute = 음소거 해제
announce = 온라인이 되면 알리기
announce-no-more = 온라인 알림 취소
has-written = { $name } 님이 메시지를 보냈습니다.

## Files

size-bytes = { $count ->
   *[other] { $count }바이트
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = { $name } 보내는 중입니다.
file-from = { $who } 님이 { $name } 보내는 중입니다.
file-offered-by-me = { $other } 님의 수락을 기다리는 중
file-offered = { $other } 님이 이 파일을 보내려고 합니다
file-sending = 보내는 중
file-receiving = 받는 중
file-sent = 보냄
file-received = 받음
file-declined-by = { $other } 님이 거절함
file-declined = 거절함
file-cancelled = 취소됨
file-offline = 보내지 못함: { $other } 님이 오프라인입니다
file-not-supported = 보내지 못함: { $other } 님의 프로그램은 여기서 파일을 받지 않습니다
file-too-large = 실패: 이 서버가 받는 크기보다 큽니다
file-connection-lost = 실패: 도중에 연결이 끊어졌습니다
file-refused = 실패: 거부되었습니다
file-timed-out = 실패: 제때 응답이 없었습니다
file-no-room = 실패: 남은 공간이 없습니다. 필요 없는 파일을 삭제하세요.
file-far = { $done } / { $all }
file-far-and-fast = { $done } / { $all }, 초당 { $speed }
file-risky = 이런 파일은 컴퓨터를 해칠 수 있습니다. 기다리던 파일일 때만 여세요.
file-accept = 수락
file-decline = 거절
file-save = 저장
file-save-named = { $name } 저장
file-show-named = { $name } 보기
file-cancel-named = { $name } 취소
file-accept-named = { $name } 수락 (Alt C)
file-decline-named = { $name } 거절 (Alt D)
send-files = 파일 보내기
drop-files-here = 놓으면 보냅니다
file-uploading = 올리는 중: { $done } / { $all }
file-waits = 대기 중
file-close = 목록에서 빼기
file-empty = 내용이 없습니다.
file-larger-than = 이 서버의 한도인 { $most }보다 큽니다.
files-are-many = 한 번에 처음 { $most }개만 보냅니다.
your-files = 내 파일
your-files-show = 보내고 받은 파일 보기
no-files = 저장된 것이 없습니다.
files-room = { $all } 중 { $used } 사용
file-delete-named = { $name } 삭제
file-until = { $date }까지
key-accept-file = 파일 수락 또는 거절

## Own picture

your-picture = 내 사진
change-your-picture = 내 사진 바꾸기
picture-choose = 사진 고르기
picture-camera = 사진 찍기
picture-take = 찍기
picture-none = 사진 없음
picture-gallery = Nudge에서
picture-gallery-numbered = Nudge 사진 { $number }
picture-before = 전에 쓴 사진
picture-before-numbered = 전에 쓴 사진 { $number }
picture-forget-numbered = 전에 쓴 사진 { $number } 지우기
picture-crop = 사용할 부분
picture-crop-about = 끌거나 화살표 키를 쓰세요. +와 -로 확대·축소.
picture-zoom = 확대
picture-use = 이 사진 사용
picture-back = 뒤로
picture-unreadable = 브라우저가 읽을 수 없는 사진입니다.
picture-no-camera = 카메라가 없거나 여기서 허용되지 않습니다.

## How the page looks

looks = 테마와 배경
theme = 테마
theme-live = Live
theme-live-about = 배경 위의 유리
theme-classic = 클래식
theme-classic-about = 2005년처럼
theme-plain = 단순
theme-plain-about = 조용한 업무용
scene = 배경
scene-aurora = 오로라
scene-meadow = 초원
scene-sea = 바다
scene-city = 해 질 녘 도시
scene-blossom = 벚꽃
scene-autumn = 가을
scene-snow = 눈
scene-night = 밤
scene-none = 사진 없음
text-size = 메시지 크기
size-small = 작게
size-normal = 보통
size-large = 크게
size-largest = 가장 크게
density-normal = 사진 있음
density-compact = 촘촘하게
tint = 색조
tint-of-scene = 배경 고유의 색
tint-sky = 하늘색
tint-ocean = 바다색
tint-teal = 청록
tint-leaf = 잎사귀
tint-gold = 금색
tint-orange = 주황
tint-cherry = 체리
tint-rose = 장미
tint-violet = 보라
tint-slate = 회청색

## The panel of emoticons

find-emoticon = 이모티콘 검색
recent-emoticons = 최근 사용
no-emoticon = 그런 것은 없습니다.

## Commands that begin with a slash

slash-commands = 명령
slash-me = 무엇을 하는지 말하기: * Anna 손을 흔듭니다
slash-invite = 사람 초대
slash-message = 메시지 바꾸기
slash-status = 상태 바꾸기: { $status }
slash-close = 이 탭 닫기

## Messages for people who are away

kept = { $name } 님이 오프라인이며 로그인하면 받습니다.

## Alerts while no page is open

push = Nudge를 닫았을 때 알림
push-about = 대화 상대의 메시지와 흔들기, 이 기기에서
push-unable = 이 브라우저에서는 안 되거나 보안 연결에서만 됩니다. iPhone에서는 먼저 Nudge를 홈 화면에 추가하세요.
push-denied = 브라우저에서 허용하지 않도록 되어 있습니다. 브라우저의 이 페이지 설정에서 알림을 허용하세요.
push-failed = 되지 않았습니다. 잠시 후 다시 시도하세요.

## Writing in colour

own-colour = 다른 색

history = 메시지
delete-after = 다음 기간이 지나면 메시지 삭제
days = { $count ->
   *[other] { $count }일
}

## Where one is signed in

devices = 로그인한 곳
device-named = { $system }의 { $program }
device-unknown = 브라우저
device-here = 이 브라우저
device-open = 지금 열려 있음
device-seen = 마지막 사용: { $when }
device-sign-out-named = { $name } 로그아웃
devices-sign-out-others = 다른 모든 곳에서 로그아웃
place-name = 이 장소의 이름
place-name-about = 다른 메신저에 표시되는 이름
place-unnamed = 메신저

## Statuses of one’s own

saved-statuses = 나만의 상태
saved-statuses-about = 이름, 메시지, 답장을 따로 정할 수 있습니다. 상태 메뉴에 있습니다.
saved-status-new = 새 상태
saved-status-name = 상태 이름
saved-status-edit = { $name } 편집
saved-status-delete = { $name } 삭제
saved-status-reply-about = 이 상태인 동안 글을 쓰는 사람마다 한 번씩 보냅니다.

## Forms in the settings

save = 저장

## Emoticons of one's own

emoticons-mine = 내 것
emoticons-yours = 내 이모티콘
emoticons-change = 추가 또는 변경
emoticons-none = 아직 없습니다.
emoticon-add = 그림 추가
emoticon-about = 그림은 최대 50 × 50 픽셀이 되며, 움직이는 그림은 계속 움직입니다. 사용하려면 단축 문자를 입력하세요.
emoticon-shortcut-of = { $code }의 단축 문자
emoticon-delete-named = { $code } 삭제
emoticon-save = 내 이모티콘에 저장
emoticon-saved = 저장했습니다. { $code }를 입력하면 쓸 수 있습니다.
emoticon-bad-shortcut = 단축 문자는 한 글자에서 일곱 글자까지이며 공백이 없어야 합니다.
emoticon-taken = { $code }는 다른 이모티콘의 단축 문자입니다.

## Who may see and write to the account

allowed-people = 허용한 사람
permission-find = 사람을 찾거나 주소를 입력하세요
permission-more = { $count ->
   *[other] 그 밖에 { $count }명. 입력하여 찾으세요.
}

## The contact list as a file

list-file = 연락처 목록 파일
list-save-ctt = 메신저용으로 저장 (.ctt)
list-save-csv = 표로 저장 (.csv)
list-open = 파일에서 사람 추가
list-open-about = MSN Messenger가 저장한 목록이나 주소가 있는 표. 추가하기 전에 내용을 볼 수 있습니다.
import-begin = 추가
import-stop = 중지
import-new = 새 사람: { NUMBER($count) }
import-known = 이미 목록에 있음: { NUMBER($count) }
import-unreadable = 이해할 수 없음: { NUMBER($count) } ({ $what })
import-nobody = 이 파일에서 주소를 찾을 수 없습니다.
import-progress = { NUMBER($all) }명 중 { NUMBER($done) }명
import-added = 추가됨: { NUMBER($count) }
import-failed-more = 그 밖에 추가하지 못함: { NUMBER($count) }
import-stopped = 중지하여 남음: { NUMBER($count) }

## Previews of links

link-previews = 링크 미리 보기
link-previews-about = 서버가 페이지를 확인하며, 페이지는 당신이 누구인지 알지 못합니다
preview-close = 미리 보기 닫기

## Handwriting

handwriting = 손글씨
ink-area = 마우스, 펜 또는 손가락으로 여기에 그리세요
ink-clear = 지우기
ink-by = { $name }님의 손글씨
ink-own = 내 손글씨
