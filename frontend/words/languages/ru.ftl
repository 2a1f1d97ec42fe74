## Who says what

you = Вы
says = { $name } говорит:
own-line = Вы: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Здесь ещё ничего не сказано.
say-hello = Поздоровайтесь или отправьте толчок.
typing-one = { $name } пишет сообщение.
typing-two = { $first } и { $second } пишут.
typing-several = Пишут несколько человек.
joined = { $name } теперь в беседе.
left = { $name } больше не в беседе.
unsupported = { $name }: отправлено то, что здесь показать нельзя.
names-two = { $first } и { $second }
names-three = { $first }, { $second } и { $third }
names-more = { $first }, { $second } и ещё { NUMBER($others) }
others = { $count ->
    [one] Вы и ещё { $count } человек
    [few] Вы и ещё { $count } человека
    [many] Вы и ещё { $count } человек
   *[other] Вы и ещё { $count } человека
}
empty-conversation = Пустая беседа

## Nudges

nudge-sent = Вы отправили толчок.
nudge-received = { $name } отправляет вам толчок.
nudge-too-soon = Нельзя отправлять толчки так часто.
send-nudge = Отправить толчок

## What was not read

unread = { $count ->
    [one] { $count } непрочитанное сообщение
    [few] { $count } непрочитанных сообщения
    [many] { $count } непрочитанных сообщений
   *[other] { $count } непрочитанных сообщения
}
unread-short = непрочитанных
newest-messages = Новейшие сообщения
new-below = { $count ->
    [one] { $count } новое сообщение
    [few] { $count } новых сообщения
    [many] { $count } новых сообщений
   *[other] { $count } новых сообщения
}
new-messages = Новые сообщения
back-to-contacts = Назад к контактам
back-unread-elsewhere = { $count ->
    [one] Назад к контактам, ещё { $count } непрочитанное
    [few] Назад к контактам, ещё { $count } непрочитанных
    [many] Назад к контактам, ещё { $count } непрочитанных
   *[other] Назад к контактам, ещё { $count } непрочитанных
}

## What became of a message

sending = Отправляется
waiting = Ждёт соединения
accepted = Отправлено
delivered = Доставлено
uncertain = Соединение прервалось: сообщение могло дойти, а могло и нет. При повторной отправке оно может появиться дважды.
send-again = Отправить ещё раз
take-back = Отозвать
failed-offline = Не доставлено: { $name } не в сети.
failed-not-allowed = Не доставлено: { $name } не принимает от вас сообщения.
failed-refused = Не доставлено: служба не приняла сообщение.
failed-not-connected = Не доставлено: не было соединения со службой.
failed-appearing-offline = Не доставлено: служба не принимает сообщения, пока вы невидимы.
failed-nobody-there = Не доставлено: все остальные ушли.
failed-too-fast = Не доставлено: слишком много сообщений за короткое время.
not-sent-plain = Не отправлено.
not-sent-because = Не отправлено: { $said }
text-too-long = { $over ->
    [one] Длиннее на { $over } байт.
    [few] Длиннее на { $over } байта.
    [many] Длиннее на { $over } байт.
   *[other] Длиннее на { $over } байта.
}

## Bars over a conversation

may-not-reply-offline = { $name } может не ответить: похоже, не в сети.
may-not-reply-busy = { $name } может не ответить: статус «Занят».
may-not-reply-away = { $name } может не ответить: похоже, нет на месте ({ $status }).
is-blocked = { $name } у вас заблокирован.
is-stranger = { $name } не в вашем списке контактов.
you-appear-offline = Вы невидимы; служба может не принять сообщения.

## Around a conversation

conversation-with = Беседа: { $name }
conversations = Беседы
conversation-actions = Действия с беседой
in-this-conversation = В этой беседе
leave-conversation = Покинуть беседу
close-tab = Закрыть эту вкладку
own-window = Открыть в отдельном окне
close-named = Закрыть: { $name }
messages = Сообщения
loading = Загрузка
loading-older = Загрузка более ранних сообщений
pictures = Изображения
card-of = Карточка: { $name }, { $status }
welcome-title = С кем поговорим?
welcome-text = Выберите кого-нибудь из контактов, чтобы начать беседу.

## Writing

message-tools = Инструменты сообщения
write-a-message = Напишите сообщение
message = Сообщение
send = Отправить
emoticons = Смайлики
emoticons-classic = Классические
emoticons-emoji = Эмодзи
text-format = Формат текста
font = Шрифт
standard-font = Обычный шрифт
bold = Полужирный
italic = Курсив
underline = Подчёркнутый
strike-through = Зачёркнутый
colour = Цвет
colour-standard = Обычный цвет
colour-maroon = Бордовый
colour-red = Красный
colour-orange = Оранжевый
colour-olive = Оливковый
colour-green = Зелёный
colour-teal = Бирюзовый
colour-steel-blue = Стальной
colour-blue = Синий
colour-purple = Фиолетовый
colour-pink = Розовый
colour-grey = Серый

## The connection

connecting = Соединение
offline-no-network = Вы не в сети. Сообщения отправятся, когда связь вернётся.
restarting = Nudge перезапускается. Сейчас вернётся.
signing-in = Вход
try-now = Попробовать сейчас
sign-in-here = Войти здесь
sign-in-again = Войти снова
signed-out = Выполнен выход.
reconnecting-now = Связь потеряна. Соединяемся снова
reconnecting-in = { $seconds ->
    [one] Связь потеряна. Новая попытка через { $seconds } секунду
    [few] Связь потеряна. Новая попытка через { $seconds } секунды
    [many] Связь потеряна. Новая попытка через { $seconds } секунд
   *[other] Связь потеряна. Новая попытка через { $seconds } секунды
}
link-unreachable = Служба недоступна.
link-lost = Соединение со службой прервалось.
link-busy = Служба перегружена.
link-maintenance = Служба на обслуживании.
link-misunderstood = Служба ответила что-то неожиданное.
trying-now = { $what } Пробуем снова
trying-in-seconds = { $seconds ->
    [one] { $what } Новая попытка через { $seconds } секунду
    [few] { $what } Новая попытка через { $seconds } секунды
    [many] { $what } Новая попытка через { $seconds } секунд
   *[other] { $what } Новая попытка через { $seconds } секунды
}
trying-in-minutes = { $minutes ->
    [one] { $what } Новая попытка через { $minutes } минуту
    [few] { $what } Новая попытка через { $minutes } минуты
    [many] { $what } Новая попытка через { $minutes } минут
   *[other] { $what } Новая попытка через { $minutes } минуты
}
stopped-elsewhere = Вы вошли в другом месте, а эта служба разрешает только одно.
stopped-password = Служба больше не принимает ваш пароль. Войдите с новым.
stopped-signed-out = Вы не вошли.
stopped-refused = Служба не пускает эту учётную запись. Обратитесь к администратору.
outdated = Nudge обновлён. Закройте эту страницу и откройте снова.
new-version = Вышла новая версия.
reload = Перезагрузить
padlock-both = Защищено от браузера до Nudge и дальше до службы. Сама служба может читать то, что через неё проходит.
padlock-page = Защищено от браузера до Nudge, но не от Nudge до службы: этот участок могут прочесть в пути.
padlock-service = Не защищено от браузера до Nudge: этот участок могут прочесть в пути.
padlock-none = Не защищено: то, что вы пишете, могут прочесть по пути к Nudge и к службе.
protected = Защищено
not-fully-protected = Защищено не полностью

## Signing in and signing up

sign-in = Войти
sign-in-lead = Войдите и посмотрите, кто здесь.
sign-in-as = Войти со статусом
service = Служба
address = Адрес
address-example = imya@example.com
address-completed = Если не указать, добавится @{ $domain }.
forget-address = Забыть этот адрес
password = Пароль
show-password = Показать пароль
display-name = Имя, которое увидят контакты
optional = Необязательно
invitation-code = Код приглашения
this-device = Это устройство
stay-signed-in = Оставаться в системе
stay-signed-in-about = Сообщения доходят и при закрытом браузере.
stay-until-closed = Пока не закрою браузер
stay-public = Общий компьютер
stay-public-about = Здесь ничего не сохранится.
new-here = Впервые здесь?
create-an-account = Создать учётную запись
create-account = Создать
create-account-lead = Выберите адрес и пароль.
have-an-account = Уже есть учётная запись?
no-script = Nudge работает в браузере и требует JavaScript и WebAssembly. Включите их или возьмите другой браузер.
no-wasm = Этот браузер не может запустить Nudge: нужен WebAssembly. Он есть в любом браузере последних лет.
no-wasm-instead = На этот сервер могут входить и программы: MSN Messenger, Windows Live Messenger, Pidgin и другие. Адрес знает тот, кто им управляет.
still-loading = Минутку, ещё загружается…
address-needed = Адрес выглядит как imya@example.com.
password-needed = Введите пароль.
unreachable = Nudge недоступен. Проверьте соединение и попробуйте снова.
wrong-password = Адрес или пароль неверны.
service-down = Служба сейчас недоступна. Дело не в пароле; попробуйте позже.
account-made = Учётная запись готова. Войдите с ней.
invitation-needed = Введите код из приглашения.
domain-is = Адреса здесь оканчиваются на @{ $domain }.
at-least-characters = { $least ->
    [one] Не меньше { $least } символа
    [few] Не меньше { $least } символов
    [many] Не меньше { $least } символов
   *[other] Не меньше { $least } символов
}
not-the-address = Не совпадает с адресом
not-one-character = Не один повторённый символ
not-too-long = Не длиннее 128 байт
too-many-attempts = Слишком много попыток. Подождите минуту и попробуйте снова.
unknown-service = Такой службы здесь нет.
sign-up-closed = Здесь нельзя создавать учётные записи. Обратитесь к администратору.
bad-invitation = Приглашение недействительно или уже использовано.
address-taken = Этот адрес занят. Выберите другой.
internal-error = У нас что-то пошло не так. Попробуйте позже.
did-not-work = Не получилось. Попробуйте позже.

## Dialogs

add-contact = Добавить контакт
new-conversation = Новая беседа
new-group = Новая группа
rename-group = Переименовать группу
delete-group = Удалить группу
remove-contact = Удалить контакт
block-contact = Заблокировать контакт
invite-heading = Пригласить в эту беседу
sign-out = Выйти
sign-out-text = Вы выйдете во всех браузерах, и сообщения перестанут сюда приходить.
sign-out-everywhere = Во всех браузерах, и выйти из сети
account = Учётная запись
change-password = Сменить пароль
change-password-text = Все остальные браузеры и мессенджеры, где открыта ваша учётная запись, выйдут из неё.
current-password = Текущий пароль
new-password = Новый пароль
password-changed = Пароль изменён.
add = Добавить
open = Открыть
create = Создать
rename = Переименовать
delete = Удалить
remove = Убрать
block = Заблокировать
unblock = Разблокировать
invite = Пригласить
cancel = Отмена
close = Закрыть
done = Готово
group = Группа
groups = Группы
people = Люди
nobody-to-invite = Некого пригласить.
share-heading = Кому отправить
share-text = Текст появится в поле сообщения; файлы отправятся сразу.
group-name = Название группы
also-block = Также заблокировать этого человека
find-somebody = Найти кого-нибудь
remove-contact-text = { $name } исчезнет из вашего списка. Сказанное друг другу останется.
block-text = { $name } будет видеть вас не в сети и не сможет вам писать. Об этом не сообщается.
delete-empty-group = Группа { $name } пуста.
delete-group-text = { $members ->
    [one] { $members } контакт группы { $name } останется в вашем списке.
    [few] { $members } контакта группы { $name } останутся в вашем списке.
    [many] { $members } контактов группы { $name } останутся в вашем списке.
   *[other] { $members } контакта группы { $name } останутся в вашем списке.
}
that-is-you = Это ваш собственный адрес.
on-list-already = Этот человек уже в вашем списке.
group-exists = Группа с таким названием уже есть.
group-name-needed = Введите название группы.
group-name-too-long = Это имя слишком длинное для службы.
choose-somebody = Выберите, кого пригласить.
exists-already = Это уже есть.
list-full = Список полон.
bad-name = Служба не принимает это имя.
no-such-address = Такого адреса нет или больше нет.
not-connected = Сейчас нет соединения со службой. Попробуйте, когда оно вернётся.
too-many-changes = Слишком много изменений за короткое время. Подождите минуту.
no-answer-in-time = Служба не ответила вовремя. Попробуйте снова.
in-conversation-already = Этот человек уже в беседе.
inviting = Приглашаем: { $name }
not-invited = Никто не приглашён

## Statuses

status = Статус
status-online = Доступен
status-idle = Неактивен
status-busy = Занят
status-be-right-back = Скоро вернусь
status-away = Нет на месте
status-on-the-phone = На телефоне
status-out-to-lunch = На обеде
status-offline = Не в сети
status-appear-offline = Невидимый
device-web = В браузере
device-mobile = На телефоне
device-bot = Автомат

## The contact list

contacts = Контакты
chats = Чаты
what-to-list = Что показать
other-contacts = Другие контакты
online = В сети
offline = Не в сети
search-contacts = Поиск контактов
clear-search = Очистить поиск
nothing-found = Нет подходящих контактов.
nobody-here-yet = Здесь пока никого
nobody-here-yet-text = Добавьте кого-нибудь по адресу, и его спросят.
blocked = Заблокирован
more = Ещё
arrange-contacts = Порядок контактов
arrange-by-group-offline-apart = По группам, не в сети отдельно
arrange-by-group = По группам
arrange-by-status = По статусу
group-actions = Действия с группой
add-to-this-group = Добавить контакт в эту группу
contact-actions = Действия с контактом
send-a-message = Отправить сообщение
contact-card = Карточка контакта
add-to-contacts = Добавить в контакты
move-to = Переместить в
take-out-of-group = Убрать из группы
on-your-list = В вашем списке
has-you = Вы в списке у контакта
yes = Да
no = Нет
signed-in = { $name } теперь в сети.
listening-to = Слушает: { $text }
requests = Запросы
request-address = { $address } добавляет вас и хочет видеть, когда вы в сети
request-named = { $name } ({ $address }) добавляет вас и хочет видеть, когда вы в сети
add-too = Добавить и в мои контакты
allow = Разрешить
no-conversations-yet = Бесед пока нет
no-conversations-yet-text = Выберите кого-нибудь из контактов или напишите на адрес.
draft = Черновик
news = Новости
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = Список контактов не изменён

## Oneself

share-a-message = Поделитесь коротким сообщением
your-media = Что вы слушаете
your-name = Ваше имя
your-message = Ваше сообщение
change-your-name = Изменить имя
change-your-message = Изменить сообщение
change-it = { $what }: { $value }. Изменить
close-note = Закрыть эту заметку
not-saved = Изменение не сохранено
name-refused = Служба не принимает это имя. Попробуйте другое.
too-many-characters = { $most ->
    [one] Не больше { $most } символа.
    [few] Не больше { $most } символов.
    [many] Не больше { $most } символов.
   *[other] Не больше { $most } символов.
}
name-too-long = Это имя слишком длинное для службы.
name-empty = В имени должен быть хотя бы один символ.

## Settings

settings = Настройки
settings-search = Поиск в настройках
settings-none = Нет подходящих настроек.
settings-reset = Сбросить
settings-reset-about = Всё станет как вначале. Прозвища, черновики и автоответы останутся.
setting-refused = Настройка не сохранена
look = Вид
look-light-or-dark = Светлый или тёмный
look-system = Как в системе
look-light = Светлый
look-dark = Тёмный
language = Язык
language-of-browser = Как в браузере
writing = Текст
foreign-formats = Шрифты и цвета собеседников
foreign-formats-about = Показывать их сообщения так, как они хотят
timestamps = Время у каждого сообщения
timestamps-about = Иначе только там, где кто-то начинает писать
enter-sends = Enter отправляет
enter-sends-about = Иначе Ctrl и Enter
sounds = Звуки
sounds-on = Звуки включены
sounds-off = Звуки выключены
mute-all = Отключить все звуки
mute-all-about = На всех ваших устройствах
volume = Громкость
sound-message = Когда приходит сообщение
sound-nudge = Когда приходит толчок
sound-sign-in = Когда контакт входит
alerts = Оповещения
alert-messages = Показывать приходящие сообщения
alert-sign-ins = Показывать, кто входит
system-alerts = Системные оповещения
system-alerts-about = Пока страница в фоне; только в этом браузере
system-alerts-refused = Браузер этого не разрешает. Это можно изменить в его настройках для этой страницы.
hide-text = Скрывать текст
hide-text-about = Оповещения говорят только, от кого они
nudges = Толчки
nudges-about = Могут трясти окно, звенеть и вибрировать
held-while-busy = Тишина, когда занят
held-while-busy-about = Без оповещений и звуков, пока вы заняты или на телефоне
presence = Статус
idle-after = Показывать неактивным через
away-after = Показывать, что меня нет, через
never = Никогда
minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
automatic-reply = Автоответ
automatic-reply-about = Отправляется один раз каждому, кто пишет, пока вас нет. Оставьте пустым, чтобы не отправлять.
contact-list = Список контактов
order = Порядок
order-status = Сначала кто в сети
order-name = По имени
privacy = Конфиденциальность
strangers = Люди не из моего списка
strangers-about = Могут видеть, когда я в сети, и писать мне
ask-when-added = Спрашивать, когда кто-то меня добавляет
ask-when-added-about = И в других программах с этой учётной записью
blocked-people = Кого я заблокировал
blocked-nobody = Вы никого не заблокировали.
who-has-whom = Кто у кого
has-me-not-listed = У кого есть я, но кого нет в моём списке
listed-has-not-me = Люди из моего списка, у которых нет меня
nobody = Никого
keyboard = Клавиатура
key-find = Найти контакт
key-next-conversation = Следующая или предыдущая беседа
key-next-unread = Следующая непрочитанная беседа
key-back = Назад к контактам
key-new-line = Новая строка
key-earlier-lines = Ваши прежние строки
key-contact-menu = Что можно сделать с контактом
key-settings = Эта страница

## Dates

today = Сегодня
yesterday = Вчера
last-received = Последнее сообщение получено в { $clock }.
last-received-on = Последнее сообщение получено { $date } в { $clock }.

## What was said: search, save, delete

search-messages = Поиск сообщений
search-field = Что искать
search-here = Поиск в этой беседе
all-conversations = Все беседы
written-by = Автор
anybody = Любой
up-to-day = По день
further-lines = Показать более ранние
found-nothing = Ничего не найдено.
found-all = { $count ->
    [one] Найдено { $count } сообщение.
    [few] Найдено { $count } сообщения.
    [many] Найдено { $count } сообщений.
   *[other] Найдено { $count } сообщения.
}
found-newest = { $count ->
    [one] { $count } самое новое из найденных.
    [few] { $count } самых новых из найденных.
    [many] { $count } самых новых из найденных.
   *[other] { $count } самых новых из найденных.
}
written-in = { $writer }, беседа: { $place }
day-at-clock = { $day }, { $clock }
save-history = Сохранить беседу
save-as-page = Как веб-страницу
save-as-text = Как текст
save-as-json = Как JSON
delete-history = Удалить беседу…
delete-history-title = Удалить беседу?
delete-history-text = Всё сказанное ({ $title }) будет навсегда удалено здесь и на всех ваших устройствах. У другой стороны всё останется.

## Favourites, nicknames, mutes

favourites = Избранное
add-to-favourites = Добавить в избранное
take-from-favourites = Убрать из избранного
give-a-nickname = Дать прозвище
nickname = Прозвище
nickname-about = Ваше имя для { $address }. Видите его только вы. Оставьте пустым, чтобы видеть выбранное человеком имя.
mute = Без звука
unmute = Вернуть звук
announce = Сообщить о появлении в сети
announce-no-more = Не сообщать о появлении в сети
has-written = { $name } отправляет вам сообщение.

## Files

size-bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байта
    [many] { $count } байт
   *[other] { $count } байта
}
size-kb = { $size } КБ
size-mb = { $size } МБ
size-gb = { $size } ГБ
file-from-me = Вы отправляете { $name }.
file-from = { $who } отправляет { $name }.
file-offered-by-me = Ждём согласия: { $other }
file-offered = { $other } хочет отправить вам этот файл
file-sending = Отправляется
file-receiving = Принимается
file-sent = Отправлено
file-received = Получено
file-declined-by = { $other } отказывается
file-declined = Вы отказались
file-cancelled = Отменено
file-offline = Не отправлено: { $other } не в сети
file-not-supported = Не отправлено: программа, которой пользуется { $other }, не принимает здесь файлы
file-too-large = Ошибка: больше, чем принимает этот сервер
file-connection-lost = Ошибка: соединение прервалось в пути
file-refused = Ошибка: отказано
file-timed-out = Ошибка: нет ответа вовремя
file-no-room = Ошибка: больше нет места. Удалите ненужные файлы.
file-far = { $done } из { $all }
file-far-and-fast = { $done } из { $all }, { $speed } в секунду
file-risky = Файлы такого типа могут навредить компьютеру. Открывайте, только если ждали его.
file-accept = Принять
file-decline = Отказаться
file-save = Сохранить
file-save-named = Сохранить { $name }
file-show-named = Показать { $name }
file-cancel-named = Отменить { $name }
file-accept-named = Принять { $name } (Alt C)
file-decline-named = Отказаться от { $name } (Alt D)
send-files = Отправить файлы
drop-files-here = Отпустите, чтобы отправить
file-uploading = Загрузка: { $done } из { $all }
file-waits = Ждёт
file-close = Убрать из списка
file-empty = В нём ничего нет.
file-larger-than = Больше, чем { $most }: это предел сервера.
files-are-many = За раз отправляются только первые { $most }.
your-files = Ваши файлы
your-files-show = Показать отправленное и полученное
no-files = Для вас ничего не хранится.
files-room = Занято { $used } из { $all }
file-delete-named = Удалить { $name }
file-until = до { $date }
key-accept-file = Принять файл или отказаться

## Own picture

your-picture = Ваша картинка
change-your-picture = Сменить картинку
picture-choose = Выбрать картинку
picture-camera = Сделать снимок
picture-take = Снять
picture-none = Без картинки
picture-gallery = Из Nudge
picture-gallery-numbered = Картинка { $number } из Nudge
picture-before = Были раньше
picture-before-numbered = Прежняя картинка { $number }
picture-forget-numbered = Забыть прежнюю картинку { $number }
picture-crop = Какая часть
picture-crop-about = Перетащите или нажимайте стрелки; + и - меняют масштаб.
picture-zoom = Масштаб
picture-use = Взять эту картинку
picture-back = Назад
picture-unreadable = Браузер не может прочесть эту картинку.
picture-no-camera = Камеры нет, или она здесь не разрешена.

## How the page looks

looks = Тема и сцена
theme = Тема
theme-live = Live
theme-live-about = Стекло над сценой
theme-classic = Классика
theme-classic-about = Как в 2005
theme-plain = Простая
theme-plain-about = Спокойная, для работы
scene = Сцена
scene-aurora = Северное сияние
scene-meadow = Луг
scene-sea = Море
scene-city = Город в сумерках
scene-blossom = Цветущая вишня
scene-autumn = Осень
scene-snow = Снег
scene-night = Ночь
scene-none = Без картинки
text-size = Размер сообщений
size-small = Мелкий
size-normal = Обычный
size-large = Крупный
size-largest = Самый крупный
density-normal = С картинками
density-compact = Компактно
tint = Оттенок
tint-of-scene = Как у сцены
tint-sky = Небесный
tint-ocean = Океанский
tint-teal = Бирюзовый
tint-leaf = Зелень листвы
tint-gold = Золотой
tint-orange = Оранжевый
tint-cherry = Вишнёвый
tint-rose = Розовый
tint-violet = Фиолетовый
tint-slate = Сланцевый

## The panel of emoticons

find-emoticon = Поиск смайликов
recent-emoticons = Недавние
no-emoticon = Такого нет.

## Commands that begin with a slash

slash-commands = Команды
slash-me = Скажите, что вы делаете: * Anna машет рукой
slash-invite = Пригласить кого-нибудь
slash-message = Изменить сообщение
slash-status = Изменить статус: { $status }
slash-close = Закрыть эту вкладку

## Messages for people who are away

kept = { $name } не в сети и получит это при входе.

## Alerts while no page is open

push = Оповещения, пока Nudge закрыт
push-about = Сообщения и толчки от контактов, на этом устройстве
push-unable = Этот браузер не умеет, или только по защищённому соединению. На iPhone сначала добавьте Nudge на экран «Домой».
push-denied = Браузеру велено этого не разрешать. Разрешите уведомления в его настройках для этой страницы.
push-failed = Не получилось. Попробуйте чуть позже.

## Writing in colour

own-colour = Другой цвет

history = Сообщения
delete-after = Удалять сообщения через
days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}

## Where one is signed in

devices = Где вы вошли
device-named = { $program } на { $system }
device-unknown = Браузер
device-here = Этот браузер
device-open = Открыт сейчас
device-seen = Последний раз здесь: { $when }
device-sign-out-named = Выйти: { $name }
devices-sign-out-others = Выйти везде, кроме этого места
place-name = Название этого места
place-name-about = Так его называют ваши другие мессенджеры
place-unnamed = Мессенджер

## Statuses of one’s own

saved-statuses = Свои статусы
saved-statuses-about = Со своим названием, сообщением и ответом. Они есть в меню статусов.
saved-status-new = Новый статус
saved-status-name = Название статуса
saved-status-edit = Изменить: { $name }
saved-status-delete = Удалить: { $name }
saved-status-reply-about = Отправляется один раз каждому, кто напишет, пока действует этот статус.

## Forms in the settings

save = Сохранить

## Emoticons of one's own

emoticons-mine = Мои
emoticons-yours = Ваши смайлики
emoticons-change = Добавить или изменить
emoticons-none = У вас пока нет своих.
emoticon-add = Добавить картинки
emoticon-about = Картинки будут не больше 50 на 50 пикселей и останутся подвижными, если они такие. Чтобы вставить смайлик, наберите его сокращение.
emoticon-shortcut-of = Сокращение для { $code }
emoticon-delete-named = Удалить { $code }
emoticon-save = Сохранить в свои смайлики
emoticon-saved = Сохранено. Наберите { $code }, чтобы вставить.
emoticon-bad-shortcut = В сокращении от одного до семи знаков, без пробелов.
emoticon-taken = Сокращение { $code } уже занято.

## Who may see and write to the account

allowed-people = Кому я разрешаю
permission-find = Найдите человека или введите адрес
permission-more = { $count ->
    [one] И ещё { $count }. Вводите, чтобы найти.
    [few] И ещё { $count }. Вводите, чтобы найти.
    [many] И ещё { $count }. Вводите, чтобы найти.
   *[other] И ещё { $count }. Вводите, чтобы найти.
}

## The contact list as a file

list-file = Список контактов в файле
list-save-ctt = Сохранить для мессенджеров (.ctt)
list-save-csv = Сохранить как таблицу (.csv)
list-open = Добавить людей из файла
list-open-about = Список, сохранённый MSN Messenger, или таблица с адресами. Сначала вы увидите, кто в нём.
import-begin = Добавить
import-stop = Остановить
import-new = Новых: { NUMBER($count) }
import-known = Уже в вашем списке: { NUMBER($count) }
import-unreadable = Не понято: { NUMBER($count) } ({ $what })
import-nobody = В этом файле не найдено ни одного адреса.
import-progress = { NUMBER($done) } из { NUMBER($all) }
import-added = Добавлено: { NUMBER($count) }
import-failed-more = Других добавить не удалось: { NUMBER($count) }
import-stopped = Пропущено из-за остановки: { NUMBER($count) }

## Previews of links

link-previews = Предпросмотр ссылок
link-previews-about = Сервер смотрит страницу, и она не узнаёт, кто вы
preview-close = Закрыть предпросмотр

## Handwriting

handwriting = Рукописный ввод
ink-area = Рисуйте здесь мышью, пером или пальцем
ink-clear = Очистить
ink-by = Рукописное сообщение от { $name }
ink-own = Ваше рукописное сообщение
