## Who says what

you = Ви
says = { $name } каже:
own-line = Ви: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Тут іще нічого не сказано.
say-hello = Привітайтеся або надішліть поштовх.
typing-one = { $name } пише повідомлення.
typing-two = { $first } і { $second } пишуть.
typing-several = Пишуть кілька людей.
joined = { $name } тепер у розмові.
left = { $name } більше не в розмові.
unsupported = { $name }: надіслано те, що тут показати не можна.
names-two = { $first } і { $second }
names-three = { $first }, { $second } і { $third }
names-more = { $first }, { $second } і ще { NUMBER($others) }
others = { $count ->
    [one] Ви і ще { $count } людина
    [few] Ви і ще { $count } людини
    [many] Ви і ще { $count } людей
   *[other] Ви і ще { $count } людини
}
empty-conversation = Порожня розмова

## Nudges

nudge-sent = Ви надіслали поштовх.
nudge-received = { $name } надсилає вам поштовх.
nudge-too-soon = Не можна надсилати поштовхи так часто.
send-nudge = Надіслати поштовх

## What was not read

unread = { $count ->
    [one] { $count } непрочитане повідомлення
    [few] { $count } непрочитані повідомлення
    [many] { $count } непрочитаних повідомлень
   *[other] { $count } непрочитані повідомлення
}
unread-short = непрочитаних
newest-messages = Найновіші повідомлення
new-below = { $count ->
    [one] { $count } нове повідомлення
    [few] { $count } нові повідомлення
    [many] { $count } нових повідомлень
   *[other] { $count } нові повідомлення
}
new-messages = Нові повідомлення
back-to-contacts = Назад до контактів
back-unread-elsewhere = { $count ->
    [one] Назад до контактів, ще { $count } непрочитане
    [few] Назад до контактів, ще { $count } непрочитані
    [many] Назад до контактів, ще { $count } непрочитаних
   *[other] Назад до контактів, ще { $count } непрочитані
}

## What became of a message

sending = Надсилається
waiting = Чекає на з’єднання
accepted = Надіслано
delivered = Доставлено
uncertain = З’єднання обірвалося: це могло дійти, а могло й ні. Надіслане ще раз може з’явитися двічі.
send-again = Надіслати ще раз
take-back = Відкликати
failed-offline = Не доставлено: { $name } не в мережі.
failed-not-allowed = Не доставлено: { $name } не приймає від вас повідомлень.
failed-refused = Не доставлено: служба не прийняла його.
failed-not-connected = Не доставлено: не було з’єднання зі службою.
failed-appearing-offline = Не доставлено: служба не приймає повідомлень, поки ви невидимі.
failed-nobody-there = Не доставлено: усі інші пішли.
failed-too-fast = Не доставлено: забагато повідомлень за короткий час.
not-sent-plain = Не надіслано.
not-sent-because = Не надіслано: { $said }
text-too-long = { $over ->
    [one] Довше на { $over } байт.
    [few] Довше на { $over } байти.
    [many] Довше на { $over } байтів.
   *[other] Довше на { $over } байти.
}

## Bars over a conversation

may-not-reply-offline = { $name } може не відповісти: схоже, не в мережі.
may-not-reply-busy = { $name } може не відповісти: стан «Зайнятий».
may-not-reply-away = { $name } може не відповісти: схоже, немає на місці ({ $status }).
is-blocked = { $name } у вас заблоковано.
is-stranger = { $name } не у вашому списку контактів.
you-appear-offline = Ви невидимі; служба може не прийняти повідомлень.

## Around a conversation

conversation-with = Розмова: { $name }
conversations = Розмови
conversation-actions = Дії з розмовою
in-this-conversation = У цій розмові
leave-conversation = Вийти з розмови
close-tab = Закрити цю вкладку
own-window = Відкрити в окремому вікні
close-named = Закрити: { $name }
messages = Повідомлення
loading = Завантаження
loading-older = Завантаження давніших повідомлень
pictures = Зображення
card-of = Картка: { $name }, { $status }
welcome-title = З ким поговоримо?
welcome-text = Виберіть когось із контактів, щоб почати розмову.

## Writing

message-tools = Інструменти повідомлення
write-a-message = Напишіть повідомлення
message = Повідомлення
send = Надіслати
emoticons = Смайлики
emoticons-classic = Класичні
emoticons-emoji = Емодзі
text-format = Формат тексту
font = Шрифт
standard-font = Звичайний шрифт
bold = Жирний
italic = Курсив
underline = Підкреслений
strike-through = Закреслений
colour = Колір
colour-standard = Звичайний колір
colour-maroon = Бордовий
colour-red = Червоний
colour-orange = Помаранчевий
colour-olive = Оливковий
colour-green = Зелений
colour-teal = Бірюзовий
colour-steel-blue = Сталевий
colour-blue = Синій
colour-purple = Фіолетовий
colour-pink = Рожевий
colour-grey = Сірий

## The connection

connecting = З’єднання
offline-no-network = Ви не в мережі. Повідомлення надішлються, коли зв’язок повернеться.
restarting = Nudge перезапускається. Зараз повернеться.
signing-in = Вхід
try-now = Спробувати зараз
sign-in-here = Увійти тут
sign-in-again = Увійти знову
signed-out = Ви вийшли.
reconnecting-now = Зв’язок утрачено. З’єднуємося знову
reconnecting-in = { $seconds ->
    [one] Зв’язок утрачено. Нова спроба за { $seconds } секунду
    [few] Зв’язок утрачено. Нова спроба за { $seconds } секунди
    [many] Зв’язок утрачено. Нова спроба за { $seconds } секунд
   *[other] Зв’язок утрачено. Нова спроба за { $seconds } секунди
}
link-unreachable = Служба недоступна.
link-lost = З’єднання зі службою обірвалося.
link-busy = Служба перевантажена.
link-maintenance = Служба на обслуговуванні.
link-misunderstood = Служба відповіла щось несподіване.
trying-now = { $what } Пробуємо знову
trying-in-seconds = { $seconds ->
    [one] { $what } Нова спроба за { $seconds } секунду
    [few] { $what } Нова спроба за { $seconds } секунди
    [many] { $what } Нова спроба за { $seconds } секунд
   *[other] { $what } Нова спроба за { $seconds } секунди
}
trying-in-minutes = { $minutes ->
    [one] { $what } Нова спроба за { $minutes } хвилину
    [few] { $what } Нова спроба за { $minutes } хвилини
    [many] { $what } Нова спроба за { $minutes } хвилин
   *[other] { $what } Нова спроба за { $minutes } хвилини
}
stopped-elsewhere = Ви увійшли в іншому місці, а ця служба дозволяє лише одне.
stopped-password = Служба більше не приймає ваш пароль. Увійдіть із новим.
stopped-signed-out = Ви не увійшли.
stopped-refused = Служба не пускає цей обліковий запис. Зверніться до адміністратора.
outdated = Nudge оновлено. Закрийте цю сторінку й відкрийте знову.
new-version = Є нова версія.
reload = Перезавантажити
padlock-both = Захищено від браузера до Nudge і далі до служби. Сама служба може читати те, що через неї проходить.
padlock-page = Захищено від браузера до Nudge, але не від Nudge до служби: цю ділянку можуть прочитати дорогою.
padlock-service = Не захищено від браузера до Nudge: цю ділянку можуть прочитати дорогою.
padlock-none = Не захищено: те, що ви пишете, можуть прочитати дорогою до Nudge і до служби.
protected = Захищено
not-fully-protected = Захищено не повністю

## Signing in and signing up

sign-in = Увійти
sign-in-lead = Увійдіть і подивіться, хто тут.
sign-in-as = Увійти зі станом
service = Служба
address = Адреса
address-example = imia@example.com
address-completed = Якщо не вказати, додасться @{ $domain }.
forget-address = Забути цю адресу
password = Пароль
show-password = Показати пароль
display-name = Ім’я, яке бачитимуть контакти
optional = Необов’язково
invitation-code = Код запрошення
this-device = Цей пристрій
stay-signed-in = Залишатися в системі
stay-signed-in-about = Повідомлення доходять і за закритого браузера.
stay-until-closed = Доки не закрию браузер
stay-public = Спільний комп’ютер
stay-public-about = Тут нічого не збережеться.
new-here = Уперше тут?
create-an-account = Створити обліковий запис
create-account = Створити
create-account-lead = Виберіть адресу й пароль.
have-an-account = Уже маєте обліковий запис?
no-script = Nudge працює у браузері й потребує JavaScript і WebAssembly. Увімкніть їх або скористайтеся іншим браузером.
no-wasm = Цей браузер не може запустити Nudge: потрібен WebAssembly. Він є в кожному браузері останніх років.
no-wasm-instead = На цей сервер можуть входити й програми: MSN Messenger, Windows Live Messenger, Pidgin та інші. Адресу знає той, хто ним керує.
still-loading = Хвилинку, ще завантажується…
address-needed = Адреса має вигляд imia@example.com.
password-needed = Введіть пароль.
unreachable = Nudge недоступний. Перевірте з’єднання і спробуйте ще раз.
wrong-password = Адреса або пароль неправильні.
service-down = Служба зараз недоступна. Річ не в паролі; спробуйте пізніше.
account-made = Обліковий запис готовий. Увійдіть із ним.
invitation-needed = Введіть код із запрошення.
domain-is = Адреси тут закінчуються на @{ $domain }.
at-least-characters = { $least ->
    [one] Щонайменше { $least } символ
    [few] Щонайменше { $least } символи
    [many] Щонайменше { $least } символів
   *[other] Щонайменше { $least } символи
}
not-the-address = Не такий, як адреса
not-one-character = Не один повторений символ
not-too-long = Не довший за 128 байтів
too-many-attempts = Забагато спроб. Зачекайте хвилину і спробуйте ще раз.
unknown-service = Такої служби тут немає.
sign-up-closed = Тут не можна створювати облікові записи. Зверніться до адміністратора.
bad-invitation = Запрошення недійсне або вже використане.
address-taken = Ця адреса зайнята. Виберіть іншу.
internal-error = У нас щось пішло не так. Спробуйте пізніше.
did-not-work = Не вийшло. Спробуйте пізніше.

## Dialogs

add-contact = Додати контакт
new-conversation = Нова розмова
new-group = Нова група
rename-group = Перейменувати групу
delete-group = Видалити групу
remove-contact = Вилучити контакт
block-contact = Заблокувати контакт
invite-heading = Запросити до цієї розмови
sign-out = Вийти
sign-out-text = Ви вийдете в усіх браузерах, і повідомлення більше сюди не надходитимуть.
sign-out-everywhere = В усіх браузерах, і вийти з мережі
account = Обліковий запис
change-password = Змінити пароль
change-password-text = Усі інші браузери й месенджери, де відкрито ваш обліковий запис, вийдуть із нього.
current-password = Поточний пароль
new-password = Новий пароль
password-changed = Пароль змінено.
add = Додати
open = Відкрити
create = Створити
rename = Перейменувати
delete = Видалити
remove = Вилучити
block = Заблокувати
unblock = Розблокувати
invite = Запросити
cancel = Скасувати
close = Закрити
done = Готово
group = Група
groups = Групи
people = Люди
nobody-to-invite = Немає кого запросити.
share-heading = Кому надіслати
share-text = Текст з’явиться в полі повідомлення; файли буде надіслано одразу.
group-name = Назва групи
also-block = Також заблокувати цю людину
find-somebody = Знайти когось
remove-contact-text = { $name } зникне з вашого списку. Сказане одне одному залишиться.
block-text = { $name } бачитиме вас не в мережі й не зможе вам писати. Про це не повідомляється.
delete-empty-group = Група { $name } порожня.
delete-group-text = { $members ->
    [one] { $members } контакт групи { $name } залишиться у вашому списку.
    [few] { $members } контакти групи { $name } залишаться у вашому списку.
    [many] { $members } контактів групи { $name } залишаться у вашому списку.
   *[other] { $members } контакти групи { $name } залишаться у вашому списку.
}
that-is-you = Це ваша власна адреса.
on-list-already = Ця людина вже у вашому списку.
group-exists = Група з такою назвою вже є.
group-name-needed = Введіть назву групи.
group-name-too-long = Це ім’я задовге для служби.
choose-somebody = Виберіть, кого запросити.
exists-already = Це вже є.
list-full = Список повний.
bad-name = Служба не приймає цього імені.
no-such-address = Такої адреси немає або більше немає.
not-connected = Зараз немає з’єднання зі службою. Спробуйте, коли воно повернеться.
too-many-changes = Забагато змін за короткий час. Зачекайте хвилину.
no-answer-in-time = Служба не відповіла вчасно. Спробуйте ще раз.
in-conversation-already = Ця людина вже в розмові.
inviting = Запрошуємо: { $name }
not-invited = Нікого не запрошено

## Statuses

status = Стан
status-online = Доступний
status-idle = Неактивний
status-busy = Зайнятий
status-be-right-back = Скоро повернуся
status-away = Немає на місці
status-on-the-phone = Розмовляю телефоном
status-out-to-lunch = На обіді
status-offline = Не в мережі
status-appear-offline = Невидимий
device-web = У браузері
device-mobile = На телефоні
device-bot = Автомат

## The contact list

contacts = Контакти
chats = Чати
what-to-list = Що показати
other-contacts = Інші контакти
online = У мережі
offline = Не в мережі
search-contacts = Пошук контактів
clear-search = Очистити пошук
nothing-found = Немає відповідних контактів.
nobody-here-yet = Тут поки нікого
nobody-here-yet-text = Додайте когось за адресою, і цю людину запитають.
blocked = Заблоковано
more = Більше
arrange-contacts = Порядок контактів
arrange-by-group-offline-apart = За групами, не в мережі окремо
arrange-by-group = За групами
arrange-by-status = За станом
group-actions = Дії з групою
add-to-this-group = Додати контакт до цієї групи
contact-actions = Дії з контактом
send-a-message = Надіслати повідомлення
contact-card = Картка контакту
add-to-contacts = Додати до контактів
move-to = Перемістити до
take-out-of-group = Вийняти з групи
on-your-list = У вашому списку
has-you = Має вас у списку
yes = Так
no = Ні
signed-in = { $name } тепер у мережі.
listening-to = Слухає: { $text }
requests = Запити
request-address = { $address } додає вас і хоче бачити, коли ви в мережі
request-named = { $name } ({ $address }) додає вас і хоче бачити, коли ви в мережі
add-too = Додати й до моїх контактів
allow = Дозволити
no-conversations-yet = Розмов поки немає
no-conversations-yet-text = Виберіть когось із контактів або напишіть на адресу.
draft = Чернетка
news = Новини
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = Список контактів не змінено

## Oneself

share-a-message = Поділіться коротким повідомленням
your-media = Що ви слухаєте
your-name = Ваше ім’я
your-message = Ваше повідомлення
change-your-name = Змінити ім’я
change-your-message = Змінити повідомлення
change-it = { $what }: { $value }. Змінити
close-note = Закрити цю примітку
not-saved = Зміну не збережено
name-refused = Служба не приймає цього імені. Спробуйте інше.
too-many-characters = { $most ->
    [one] Щонайбільше { $most } символ.
    [few] Щонайбільше { $most } символи.
    [many] Щонайбільше { $most } символів.
   *[other] Щонайбільше { $most } символи.
}
name-too-long = Це ім’я задовге для служби.
name-empty = Ім’я має містити хоча б один символ.

## Settings

settings = Налаштування
settings-search = Пошук у налаштуваннях
settings-none = Немає відповідних налаштувань.
settings-reset = Скинути
settings-reset-about = Усе стане як на початку. Прізвиська, чернетки й автовідповіді залишаться.
setting-refused = Налаштування не збережено
look = Вигляд
look-light-or-dark = Світлий чи темний
look-system = Як у системі
look-light = Світлий
look-dark = Темний
language = Мова
language-of-browser = Як у браузері
writing = Текст
foreign-formats = Шрифти й кольори інших
foreign-formats-about = Показувати їхні повідомлення так, як вони хочуть
timestamps = Час біля кожного повідомлення
timestamps-about = Інакше лише там, де хтось починає писати
enter-sends = Enter надсилає
enter-sends-about = Інакше Ctrl і Enter
sounds = Звуки
sounds-on = Звуки ввімкнено
sounds-off = Звуки вимкнено
mute-all = Вимкнути всі звуки
mute-all-about = На всіх ваших пристроях
volume = Гучність
sound-message = Коли надходить повідомлення
sound-nudge = Коли надходить поштовх
sound-sign-in = Коли контакт входить
alerts = Сповіщення
alert-messages = Показувати повідомлення, що надходять
alert-sign-ins = Показувати, хто входить
system-alerts = Системні сповіщення
system-alerts-about = Поки сторінка у тлі; лише в цьому браузері
system-alerts-refused = Браузер цього не дозволяє. Це можна змінити в його налаштуваннях для цієї сторінки.
hide-text = Приховувати текст
hide-text-about = Сповіщення кажуть лише, від кого вони
nudges = Поштовхи
nudges-about = Можуть трусити вікно, дзвеніти й вібрувати
held-while-busy = Тиша, коли зайнятий
held-while-busy-about = Без сповіщень і звуків, поки ви зайняті або розмовляєте телефоном
presence = Стан
idle-after = Показувати неактивним через
away-after = Показувати, що мене немає, через
never = Ніколи
minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
    [many] { $count } хвилин
   *[other] { $count } хвилини
}
automatic-reply = Автовідповідь
automatic-reply-about = Надсилається один раз кожному, хто пише, поки вас немає. Залиште порожнім, щоб не надсилати.
contact-list = Список контактів
order = Порядок
order-status = Спершу хто в мережі
order-name = За ім’ям
privacy = Приватність
strangers = Люди не з мого списку
strangers-about = Можуть бачити, коли я в мережі, і писати мені
ask-when-added = Питати, коли хтось мене додає
ask-when-added-about = І в інших програмах із цим обліковим записом
blocked-people = Кого я заблокував
blocked-nobody = Ви нікого не заблокували.
who-has-whom = Хто в кого
has-me-not-listed = Хто має мене, але не в моєму списку
listed-has-not-me = Люди з мого списку, які не мають мене
nobody = Нікого
keyboard = Клавіатура
key-find = Знайти контакт
key-next-conversation = Наступна або попередня розмова
key-next-unread = Наступна непрочитана розмова
key-back = Назад до контактів
key-new-line = Новий рядок
key-earlier-lines = Ваші попередні рядки
key-contact-menu = Що можна зробити з контактом
key-settings = Ця сторінка

## Dates

today = Сьогодні
yesterday = Учора
last-received = Останнє повідомлення отримано о { $clock }.
last-received-on = Останнє повідомлення отримано { $date } о { $clock }.

## What was said: search, save, delete

search-messages = Пошук повідомлень
search-field = Що шукати
search-here = Пошук у цій розмові
all-conversations = Усі розмови
written-by = Автор
anybody = Будь-хто
up-to-day = По день
further-lines = Показати давніші
found-nothing = Нічого не знайдено.
found-all = { $count ->
    [one] Знайдено { $count } повідомлення.
    [few] Знайдено { $count } повідомлення.
    [many] Знайдено { $count } повідомлень.
   *[other] Знайдено { $count } повідомлення.
}
found-newest = { $count ->
    [one] { $count } найновіше зі знайдених.
    [few] { $count } найновіші зі знайдених.
    [many] { $count } найновіших зі знайдених.
   *[other] { $count } найновіші зі знайдених.
}
written-in = { $writer }, розмова: { $place }
day-at-clock = { $day }, { $clock }
save-history = Зберегти розмову
save-as-page = Як вебсторінку
save-as-text = Як текст
save-as-json = Як JSON
delete-history = Видалити розмову…
delete-history-title = Видалити розмову?
delete-history-text = Усе сказане ({ $title }) буде назавжди видалено тут і на всіх ваших пристроях. В іншої сторони все залишиться.

## Favourites, nicknames, mutes

favourites = Обране
add-to-favourites = Додати до обраного
take-from-favourites = Вилучити з обраного
give-a-nickname = Дати прізвисько
nickname = Прізвисько
nickname-about = Ваше ім’я для { $address }. Бачите його лише ви. Залиште порожнім, щоб бачити вибране людиною ім’я.
mute = Без звуку
unmute = Повернути звук
announce = Сповістити про появу в мережі
announce-no-more = Не сповіщати про появу в мережі
has-written = { $name } надсилає вам повідомлення.

## Files

size-bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байти
    [many] { $count } байтів
   *[other] { $count } байти
}
size-kb = { $size } КБ
size-mb = { $size } МБ
size-gb = { $size } ГБ
file-from-me = Ви надсилаєте { $name }.
file-from = { $who } надсилає { $name }.
file-offered-by-me = Чекаємо на згоду: { $other }
file-offered = { $other } хоче надіслати вам цей файл
file-sending = Надсилається
file-receiving = Приймається
file-sent = Надіслано
file-received = Отримано
file-declined-by = { $other } відмовляється
file-declined = Ви відмовилися
file-cancelled = Скасовано
file-offline = Не надіслано: { $other } не в мережі
file-not-supported = Не надіслано: програма, якою користується { $other }, не приймає тут файлів
file-too-large = Помилка: більший, ніж приймає цей сервер
file-connection-lost = Помилка: з’єднання обірвалося дорогою
file-refused = Помилка: відмовлено
file-timed-out = Помилка: немає відповіді вчасно
file-no-room = Помилка: більше немає місця. Видаліть непотрібні файли.
file-far = { $done } із { $all }
file-far-and-fast = { $done } із { $all }, { $speed } за секунду
file-risky = Файли такого типу можуть зашкодити комп’ютеру. Відкривайте, лише якщо чекали на нього.
file-accept = Прийняти
file-decline = Відмовитися
file-save = Зберегти
file-save-named = Зберегти { $name }
file-show-named = Показати { $name }
file-cancel-named = Скасувати { $name }
file-accept-named = Прийняти { $name } (Alt C)
file-decline-named = Відмовитися від { $name } (Alt D)
send-files = Надіслати файли
drop-files-here = Відпустіть, щоб надіслати
file-uploading = Завантаження: { $done } із { $all }
file-waits = Чекає
file-close = Прибрати зі списку
file-empty = У ньому нічого немає.
file-larger-than = Більший за { $most }: це межа сервера.
files-are-many = За раз надсилаються лише перші { $most }.
your-files = Ваші файли
your-files-show = Показати надіслане й отримане
no-files = Для вас нічого не зберігається.
files-room = Зайнято { $used } із { $all }
file-delete-named = Видалити { $name }
file-until = до { $date }
key-accept-file = Прийняти файл або відмовитися

## Own picture

your-picture = Ваше зображення
change-your-picture = Змінити зображення
picture-choose = Вибрати зображення
picture-camera = Зробити знімок
picture-take = Зняти
picture-none = Без зображення
picture-gallery = З Nudge
picture-gallery-numbered = Зображення { $number } з Nudge
picture-before = Були раніше
picture-before-numbered = Колишнє зображення { $number }
picture-forget-numbered = Забути колишнє зображення { $number }
picture-crop = Яка частина
picture-crop-about = Перетягніть або натискайте стрілки; + і - змінюють масштаб.
picture-zoom = Масштаб
picture-use = Узяти це зображення
picture-back = Назад
picture-unreadable = Браузер не може прочитати це зображення.
picture-no-camera = Камери немає, або вона тут не дозволена.

## How the page looks

looks = Тема й сцена
theme = Тема
theme-live = Live
theme-live-about = Скло над сценою
theme-classic = Класика
theme-classic-about = Як у 2005
theme-plain = Проста
theme-plain-about = Спокійна, для роботи
scene = Сцена
scene-aurora = Північне сяйво
scene-meadow = Лука
scene-sea = Море
scene-city = Місто в сутінках
scene-blossom = Вишневий цвіт
scene-autumn = Осінь
scene-snow = Сніг
scene-night = Ніч
scene-none = Без зображення
text-size = Розмір повідомлень
size-small = Дрібний
size-normal = Звичайний
size-large = Великий
size-largest = Найбільший
density-normal = Із зображеннями
density-compact = Компактно
tint = Відтінок
tint-of-scene = Як у сцени
tint-sky = Небесний
tint-ocean = Океанський
tint-teal = Бірюзовий
tint-leaf = Зелень листя
tint-gold = Золотий
tint-orange = Помаранчевий
tint-cherry = Вишневий
tint-rose = Трояндовий
tint-violet = Фіолетовий
tint-slate = Сланцевий

## The panel of emoticons

find-emoticon = Пошук смайликів
recent-emoticons = Нещодавні
no-emoticon = Такого немає.

## Commands that begin with a slash

slash-commands = Команди
slash-me = Скажіть, що ви робите: * Anna махає рукою
slash-invite = Запросити когось
slash-message = Змінити повідомлення
slash-status = Змінити стан: { $status }
slash-close = Закрити цю вкладку

## Messages for people who are away

kept = { $name } не в мережі й отримає це після входу.

## Alerts while no page is open

push = Сповіщення, поки Nudge закритий
push-about = Повідомлення й поштовхи від контактів, на цьому пристрої
push-unable = Цей браузер не вміє, або лише через захищене з’єднання. На iPhone спершу додайте Nudge на початковий екран.
push-denied = Браузеру сказано цього не дозволяти. Дозвольте сповіщення в його налаштуваннях для цієї сторінки.
push-failed = Не вийшло. Спробуйте трохи згодом.

## Writing in colour

own-colour = Інший колір

history = Повідомлення
delete-after = Видаляти повідомлення через
days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дня
}

## Where one is signed in

devices = Де ви ввійшли
device-named = { $program } на { $system }
device-unknown = Браузер
device-here = Цей браузер
device-open = Відкрито зараз
device-seen = Востаннє тут: { $when }
device-sign-out-named = Вийти: { $name }
devices-sign-out-others = Вийти всюди, крім цього місця
place-name = Назва цього місця
place-name-about = Так його називають ваші інші месенджери
place-unnamed = Месенджер

## Statuses of one’s own

saved-statuses = Власні статуси
saved-statuses-about = Зі своєю назвою, повідомленням і відповіддю. Вони в меню статусів.
saved-status-new = Новий статус
saved-status-name = Назва статусу
saved-status-edit = Змінити: { $name }
saved-status-delete = Видалити: { $name }
saved-status-reply-about = Надсилається один раз кожному, хто напише, поки діє цей статус.

## Forms in the settings

save = Зберегти

## Emoticons of one's own

emoticons-mine = Мої
emoticons-yours = Ваші смайлики
emoticons-change = Додати або змінити
emoticons-none = У вас ще немає своїх.
emoticon-add = Додати картинки
emoticon-about = Картинки будуть не більші за 50 на 50 пікселів і рухатимуться далі, якщо вони рухомі. Щоб вставити смайлик, введіть його скорочення.
emoticon-shortcut-of = Скорочення для { $code }
emoticon-delete-named = Видалити { $code }
emoticon-save = Зберегти до своїх смайликів
emoticon-saved = Збережено. Введіть { $code }, щоб вставити.
emoticon-bad-shortcut = У скороченні від одного до семи знаків, без пробілів.
emoticon-taken = Скорочення { $code } уже зайняте.

## Who may see and write to the account

allowed-people = Кому я дозволяю
permission-find = Знайдіть когось або введіть адресу
permission-more = { $count ->
    [one] І ще { $count }. Вводьте, щоб знайти.
    [few] І ще { $count }. Вводьте, щоб знайти.
    [many] І ще { $count }. Вводьте, щоб знайти.
   *[other] І ще { $count }. Вводьте, щоб знайти.
}

## The contact list as a file

list-file = Список контактів у файлі
list-save-ctt = Зберегти для месенджерів (.ctt)
list-save-csv = Зберегти як таблицю (.csv)
list-open = Додати людей із файлу
list-open-about = Список, збережений MSN Messenger, або таблиця з адресами. Спершу ви побачите, хто в ньому.
import-begin = Додати
import-stop = Зупинити
import-new = Нових: { NUMBER($count) }
import-known = Уже у вашому списку: { NUMBER($count) }
import-unreadable = Не зрозуміло: { NUMBER($count) } ({ $what })
import-nobody = У цьому файлі не знайдено жодної адреси.
import-progress = { NUMBER($done) } з { NUMBER($all) }
import-added = Додано: { NUMBER($count) }
import-failed-more = Інших додати не вдалося: { NUMBER($count) }
import-stopped = Пропущено через зупинку: { NUMBER($count) }

## Previews of links

link-previews = Попередній перегляд посилань
link-previews-about = Сервер дивиться на сторінку, і вона не дізнається, хто ви
preview-close = Закрити попередній перегляд

## Handwriting

handwriting = Рукописний ввід
ink-area = Малюйте тут мишею, пером або пальцем
ink-clear = Очистити
ink-by = Рукописне повідомлення від { $name }
ink-own = Ваше рукописне повідомлення
