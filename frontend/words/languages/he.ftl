## Who says what

you = אתם
says = { $name } אומר:
own-line = אתם: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = עדיין לא נאמר כאן דבר.
say-hello = אמרו שלום או שלחו ניעור.
typing-one = { $name } מקליד הודעה.
typing-two = { $first } ו-{ $second } מקלידים.
typing-several = כמה אנשים מקלידים.
joined = { $name } הצטרף לשיחה.
left = { $name } עזב את השיחה.
unsupported = { $name } שלח משהו שאי אפשר להציג כאן.
names-two = { $first } ו-{ $second }
names-three = { $first }, { $second } ו-{ $third }
names-more = { $first }, { $second } ועוד { NUMBER($others) }
others = { $count ->
    [one] אתם ועוד אדם אחד
    [two] אתם ועוד שניים
   *[other] אתם ועוד { $count }
}
empty-conversation = שיחה ריקה

## Nudges

nudge-sent = שלחתם זה עתה ניעור.
nudge-received = { $name } שלח לכם זה עתה ניעור.
nudge-too-soon = אי אפשר לשלוח ניעור לעתים כה תכופות.
send-nudge = שליחת ניעור

## What was not read

unread = { $count ->
    [one] הודעה אחת שלא נקראה
    [two] שתי הודעות שלא נקראו
   *[other] { $count } הודעות שלא נקראו
}
unread-short = לא נקראו
newest-messages = ההודעות האחרונות
new-below = { $count ->
    [one] הודעה חדשה אחת
    [two] שתי הודעות חדשות
   *[other] { $count } הודעות חדשות
}
new-messages = הודעות חדשות
back-to-contacts = חזרה לאנשי הקשר
back-unread-elsewhere = { $count ->
    [one] חזרה לאנשי הקשר, הודעה אחת שלא נקראה במקום אחר
    [two] חזרה לאנשי הקשר, שתי הודעות שלא נקראו במקום אחר
   *[other] חזרה לאנשי הקשר, { $count } שלא נקראו במקום אחר
}

## What became of a message

sending = בשליחה
waiting = ממתין לחיבור
accepted = נשלח
delivered = נמסר
uncertain = החיבור נקטע: ייתכן שזה הגיע וייתכן שלא. שליחה חוזרת עלולה להציג זאת פעמיים.
send-again = שליחה חוזרת
take-back = ביטול
failed-offline = לא נמסר: { $name } לא מחובר.
failed-not-allowed = לא נמסר: { $name } לא מקבל מכם הודעות.
failed-refused = לא נמסר: השירות לא קיבל את ההודעה.
failed-not-connected = לא נמסר: לא הייתם מחוברים לשירות.
failed-appearing-offline = לא נמסר: השירות לא מקבל הודעות כשאתם נראים לא מחוברים.
failed-nobody-there = לא נמסר: כל האחרים עזבו.
failed-too-fast = לא נמסר: יותר מדי הודעות בזמן קצר.
not-sent-plain = לא נשלח.
not-sent-because = לא נשלח: { $said }
text-too-long = { $over ->
    [one] ארוך מדי בבית אחד.
    [two] ארוך מדי בשני בתים.
   *[other] ארוך מדי ב-{ $over } בתים.
}

## Bars over a conversation

may-not-reply-offline = ייתכן ש-{ $name } לא יענה כי נראה שאינו מחובר.
may-not-reply-busy = ייתכן ש-{ $name } לא יענה: המצב הוא ״עסוק״.
may-not-reply-away = ייתכן ש-{ $name } לא יענה כי נראה שאינו ליד המחשב ({ $status }).
is-blocked = חסמתם את { $name }.
is-stranger = { $name } לא ברשימת אנשי הקשר שלכם.
you-appear-offline = אתם נראים לא מחוברים; ייתכן שהשירות לא יקבל הודעות.

## Around a conversation

conversation-with = שיחה עם { $name }
conversations = שיחות
conversation-actions = פעולות בשיחה
in-this-conversation = בשיחה זו
leave-conversation = עזיבת השיחה
close-tab = סגירת הלשונית
own-window = פתיחה בחלון נפרד
close-named = סגירת { $name }
messages = הודעות
loading = בטעינה
loading-older = נטענות הודעות קודמות
pictures = תמונות
card-of = הכרטיס של { $name }, { $status }
welcome-title = עם מי תרצו לדבר?
welcome-text = בחרו מישהו מאנשי הקשר כדי להתחיל שיחה.

## Writing

message-tools = כלי הודעה
write-a-message = כתבו הודעה
message = הודעה
send = שליחה
emoticons = סמלי הבעה
emoticons-classic = קלאסיים
emoticons-emoji = אימוג׳י
text-format = עיצוב טקסט
font = גופן
standard-font = גופן רגיל
bold = מודגש
italic = נטוי
underline = קו תחתון
strike-through = קו חוצה
colour = צבע
colour-standard = צבע רגיל
colour-maroon = חום־אדום
colour-red = אדום
colour-orange = כתום
colour-olive = זית
colour-green = ירוק
colour-teal = טורקיז
colour-steel-blue = כחול פלדה
colour-blue = כחול
colour-purple = סגול
colour-pink = ורוד
colour-grey = אפור

## The connection

connecting = בהתחברות
offline-no-network = אינכם מחוברים. ההודעות יישלחו כשתחזרו.
restarting = Nudge מופעל מחדש. מיד חוזר.
signing-in = בכניסה
try-now = לנסות עכשיו
sign-in-here = כניסה כאן
sign-in-again = כניסה מחדש
signed-out = יצאתם מהחשבון.
reconnecting-now = החיבור אבד. מתחבר מחדש
reconnecting-in = { $seconds ->
    [one] החיבור אבד. חיבור מחדש בעוד שנייה
    [two] החיבור אבד. חיבור מחדש בעוד שתי שניות
   *[other] החיבור אבד. חיבור מחדש בעוד { $seconds } שניות
}
link-unreachable = אי אפשר להגיע לשירות.
link-lost = החיבור לשירות נקטע.
link-busy = השירות עמוס מדי.
link-maintenance = השירות בתחזוקה.
link-misunderstood = השירות ענה משהו לא צפוי.
trying-now = { $what } מנסה שוב
trying-in-seconds = { $seconds ->
    [one] { $what } ניסיון נוסף בעוד שנייה
    [two] { $what } ניסיון נוסף בעוד שתי שניות
   *[other] { $what } ניסיון נוסף בעוד { $seconds } שניות
}
trying-in-minutes = { $minutes ->
    [one] { $what } ניסיון נוסף בעוד דקה
    [two] { $what } ניסיון נוסף בעוד שתי דקות
   *[other] { $what } ניסיון נוסף בעוד { $minutes } דקות
}
stopped-elsewhere = נכנסתם ממקום אחר, ושירות זה מתיר רק אחד.
stopped-password = השירות כבר לא מקבל את הסיסמה. היכנסו עם החדשה.
stopped-signed-out = אינכם בתוך החשבון.
stopped-refused = השירות לא מקבל חשבון זה. פנו למי שמפעיל אותו.
outdated = Nudge עודכן. סגרו את הדף ופתחו אותו שוב.
new-version = גרסה חדשה מוכנה.
reload = טעינה מחדש
padlock-both = מוגן מהדפדפן עד Nudge ומשם עד השירות. השירות עצמו יכול לקרוא את מה שעובר דרכו.
padlock-page = מוגן מהדפדפן עד Nudge, אבל לא מ-Nudge לשירות: אפשר לקרוא קטע זה בדרך.
padlock-service = לא מוגן מהדפדפן עד Nudge: אפשר לקרוא קטע זה בדרך.
padlock-none = לא מוגן: אפשר לקרוא את מה שאתם כותבים בדרך ל-Nudge ולשירות.
protected = מוגן
not-fully-protected = לא מוגן לגמרי

## Signing in and signing up

sign-in = כניסה
sign-in-lead = היכנסו כדי לראות מי נמצא.
sign-in-as = כניסה במצב
service = שירות
address = כתובת
address-example = name@example.com
address-completed = אם תשמיטו, יתווסף @{ $domain }.
forget-address = לשכוח את הכתובת
password = סיסמה
show-password = הצגת הסיסמה
display-name = השם שאנשי הקשר יראו
optional = לא חובה
invitation-code = קוד הזמנה
this-device = מכשיר זה
stay-signed-in = להישאר מחוברים
stay-signed-in-about = הודעות מגיעות אליכם גם כשהדפדפן סגור.
stay-until-closed = עד סגירת הדפדפן
stay-public = מחשב ציבורי
stay-public-about = דבר לא נשמר כאן.
new-here = חדשים כאן?
create-an-account = יצירת חשבון
create-account = יצירת חשבון
create-account-lead = בחרו כתובת וסיסמה.
have-an-account = כבר יש לכם חשבון?
no-script = Nudge פועל בדפדפן וזקוק ל-JavaScript ול-WebAssembly. הפעילו אותם או השתמשו בדפדפן אחר.
no-wasm = דפדפן זה לא יכול להפעיל את Nudge: דרוש WebAssembly. כל דפדפן מהשנים האחרונות מתאים.
no-wasm-instead = גם תוכנות מסרים יכולות להתחבר לשרת הזה: MSN Messenger,‏ Windows Live Messenger,‏ Pidgin ואחרות. מי שמפעיל אותו יודע את הכתובת.
still-loading = רגע, עדיין בטעינה…
address-needed = כתובת נראית כך: name@example.com.
password-needed = הקלידו את הסיסמה.
unreachable = אי אפשר להגיע אל Nudge. בדקו את החיבור ונסו שוב.
wrong-password = הכתובת או הסיסמה שגויה.
service-down = אי אפשר להגיע לשירות כרגע. הבעיה לא בסיסמה; נסו מאוחר יותר.
account-made = החשבון מוכן. היכנסו איתו.
invitation-needed = הקלידו את הקוד מההזמנה.
domain-is = הכתובות כאן מסתיימות ב-@{ $domain }.
at-least-characters = { $least ->
    [one] לפחות תו אחד
    [two] לפחות שני תווים
   *[other] לפחות { $least } תווים
}
not-the-address = לא זהה לכתובת
not-one-character = לא תו אחד שחוזר על עצמו
not-too-long = לא יותר מ-128 בתים
too-many-attempts = יותר מדי ניסיונות. המתינו דקה ונסו שוב.
unknown-service = שירות זה לא מוצע כאן.
sign-up-closed = אי אפשר ליצור כאן חשבונות. פנו למי שמפעיל את המקום.
bad-invitation = ההזמנה לא תקפה, או שכבר נוצלה.
address-taken = הכתובת תפוסה. בחרו אחרת.
internal-error = משהו השתבש אצלנו. נסו מאוחר יותר.
did-not-work = זה לא הצליח. נסו מאוחר יותר.

## Dialogs

add-contact = הוספת איש קשר
new-conversation = שיחה חדשה
new-group = קבוצה חדשה
rename-group = שינוי שם הקבוצה
delete-group = מחיקת הקבוצה
remove-contact = הסרת איש הקשר
block-contact = חסימת איש הקשר
invite-heading = הזמנה לשיחה זו
sign-out = יציאה
sign-out-text = תצאו מהחשבון בכל הדפדפנים, והודעות לא יגיעו עוד לכאן.
sign-out-everywhere = בכל הדפדפנים, ולעבור ללא מחובר
account = חשבון
change-password = שינוי הסיסמה
change-password-text = כל הדפדפנים ותוכנות המסרים האחרים שמחוברים לחשבון שלך ינותקו.
current-password = הסיסמה הנוכחית
new-password = סיסמה חדשה
password-changed = הסיסמה שונתה.
add = הוספה
open = פתיחה
create = יצירה
rename = שינוי שם
delete = מחיקה
remove = הסרה
block = חסימה
unblock = ביטול חסימה
invite = הזמנה
cancel = ביטול
close = סגירה
done = סיום
group = קבוצה
groups = קבוצות
people = אנשים
nobody-to-invite = אין את מי להזמין.
share-heading = שליחה אל
share-text = טקסט יופיע בשדה ההודעה; קבצים נשלחים מיד.
group-name = שם הקבוצה
also-block = לחסום גם את האדם הזה
find-somebody = חיפוש אדם
remove-contact-text = { $name } ייעלם מהרשימה. מה שאמרתם זה לזה יישאר.
block-text = { $name } יראה אתכם לא מחוברים ולא יוכל לכתוב לכם. הוא לא יקבל על כך הודעה.
delete-empty-group = הקבוצה { $name } ריקה.
delete-group-text = { $members ->
    [one] איש הקשר ב-{ $name } נשאר ברשימה.
    [two] שני אנשי הקשר ב-{ $name } נשארים ברשימה.
   *[other] { $members } אנשי הקשר ב-{ $name } נשארים ברשימה.
}
that-is-you = זו הכתובת שלכם.
on-list-already = האדם הזה כבר ברשימה.
group-exists = כבר יש קבוצה בשם זה.
group-name-needed = הקלידו שם לקבוצה.
group-name-too-long = השם ארוך מדי לשירות.
choose-somebody = בחרו את מי להזמין.
exists-already = זה כבר קיים.
list-full = הרשימה מלאה.
bad-name = השירות לא מקבל שם זה.
no-such-address = אין כתובת כזו, או שכבר איננה.
not-connected = אין כרגע חיבור לשירות. נסו שוב כשיחזור.
too-many-changes = יותר מדי שינויים בזמן קצר. המתינו דקה.
no-answer-in-time = השירות לא ענה בזמן. נסו שוב.
in-conversation-already = האדם הזה כבר בשיחה.
inviting = { $name } מוזמן
not-invited = איש לא הוזמן

## Statuses

status = מצב
status-online = זמין
status-idle = לא פעיל
status-busy = עסוק
status-be-right-back = מיד אשוב
status-away = לא ליד המחשב
status-on-the-phone = בטלפון
status-out-to-lunch = בהפסקת צהריים
status-offline = לא מחובר
status-appear-offline = להיראות לא מחובר
device-web = בדפדפן
device-mobile = בטלפון נייד
device-bot = אוטומטי

## The contact list

contacts = אנשי קשר
chats = שיחות
what-to-list = מה להציג
other-contacts = אנשי קשר אחרים
online = מחוברים
offline = לא מחוברים
search-contacts = חיפוש אנשי קשר
clear-search = ניקוי החיפוש
nothing-found = אין איש קשר מתאים.
nobody-here-yet = אין כאן עדיין איש
nobody-here-yet-text = הוסיפו מישהו לפי הכתובת, והוא יישאל.
blocked = חסום
more = עוד
arrange-contacts = סידור אנשי הקשר
arrange-by-group-offline-apart = לפי קבוצה, לא מחוברים בנפרד
arrange-by-group = לפי קבוצה
arrange-by-status = לפי מצב
group-actions = פעולות בקבוצה
add-to-this-group = הוספת איש קשר לקבוצה זו
contact-actions = פעולות באיש הקשר
send-a-message = שליחת הודעה
contact-card = כרטיס איש קשר
add-to-contacts = הוספה לאנשי הקשר
move-to = העברה אל
take-out-of-group = הוצאה מהקבוצה
on-your-list = ברשימה שלכם
has-you = אתם ברשימה שלו
yes = כן
no = לא
signed-in = { $name } התחבר זה עתה.
listening-to = מאזין ל-{ $text }
requests = בקשות
request-address = { $address } הוסיף אתכם ורוצה לראות מתי אתם מחוברים
request-named = { $name } ({ $address }) הוסיף אתכם ורוצה לראות מתי אתם מחוברים
add-too = להוסיף גם לאנשי הקשר שלי
allow = לאשר
no-conversations-yet = אין עדיין שיחות
no-conversations-yet-text = בחרו מישהו מאנשי הקשר, או כתבו לכתובת.
draft = טיוטה
news = חדשות
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = רשימת אנשי הקשר לא שונתה

## Oneself

share-a-message = שתפו הודעה קצרה
your-media = למה אתם מאזינים
your-name = השם שלכם
your-message = ההודעה שלכם
change-your-name = שינוי השם
change-your-message = שינוי ההודעה
change-it = { $what }: { $value }. שינוי
close-note = סגירת ההערה
not-saved = השינוי לא נשמר
name-refused = השירות לא מקבל שם זה. נסו אחר.
too-many-characters = { $most ->
    [one] לכל היותר תו אחד.
    [two] לכל היותר שני תווים.
   *[other] לכל היותר { $most } תווים.
}
name-too-long = השם ארוך מדי לשירות.
name-empty = שם צריך לפחות תו אחד.

## Settings

settings = הגדרות
settings-search = חיפוש בהגדרות
settings-none = אין הגדרה מתאימה.
settings-reset = איפוס
settings-reset-about = הכול כאן יחזור להיות כפי שהיה בהתחלה. כינויים, טיוטות ותשובות אוטומטיות יישארו.
setting-refused = ההגדרה לא נשמרה
look = מראה
look-light-or-dark = בהיר או כהה
look-system = כמו המערכת
look-light = בהיר
look-dark = כהה
language = שפה
language-of-browser = כמו הדפדפן
writing = טקסט
foreign-formats = גופנים וצבעים של אחרים
foreign-formats-about = להציג את ההודעות כפי שהם רוצים
timestamps = שעה ליד כל הודעה
timestamps-about = אחרת רק היכן שמישהו מתחיל לכתוב
enter-sends = Enter שולח
enter-sends-about = אחרת Ctrl ו-Enter
sounds = צלילים
sounds-on = הצלילים פועלים
sounds-off = הצלילים כבויים
mute-all = השתקת כל הצלילים
mute-all-about = בכל המכשירים שלכם
volume = עוצמה
sound-message = כשמגיעה הודעה
sound-nudge = כשמגיע ניעור
sound-sign-in = כשאיש קשר מתחבר
alerts = התראות
alert-messages = להציג הודעות שמגיעות
alert-sign-ins = להציג מי מתחבר
system-alerts = התראות של המערכת
system-alerts-about = כשהדף הזה ברקע; רק בדפדפן זה
system-alerts-refused = הדפדפן לא מתיר זאת. אפשר לשנות זאת בהגדרות שלו לדף זה.
hide-text = להסתיר מה נכתב
hide-text-about = ההתראות אומרות רק ממי הן
nudges = ניעורים
nudges-about = יכולים לנער את החלון, לצלצל ולרטוט
held-while-busy = שקט בזמן עיסוק
held-while-busy-about = בלי התראות וצלילים כשאתם עסוקים או בטלפון
presence = מצב
idle-after = להציג אותי כלא פעיל אחרי
away-after = להציג שאיני ליד המחשב אחרי
never = אף פעם
minutes = { $count ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $count } דקות
}
automatic-reply = תשובה אוטומטית
automatic-reply-about = נשלחת פעם אחת לכל מי שכותב כשאינכם ליד המחשב. השאירו ריק כדי לא לשלוח.
contact-list = רשימת אנשי הקשר
order = סדר
order-status = מחוברים קודם
order-name = לפי שם
privacy = פרטיות
strangers = אנשים שאינם ברשימה שלי
strangers-about = יכולים לראות מתי אני מחובר ולכתוב לי
ask-when-added = לשאול כשמישהו מוסיף אותי
ask-when-added-about = גם בתוכנות אחרות שמשתמשות בחשבון זה
blocked-people = אנשים שחסמתי
blocked-nobody = לא חסמתם איש.
who-has-whom = מי אצל מי
has-me-not-listed = אנשים שאני אצלם, אבל אינם ברשימה שלי
listed-has-not-me = אנשים ברשימה שלי שאני לא אצלם
nobody = איש
keyboard = מקלדת
key-find = חיפוש איש קשר
key-next-conversation = השיחה הבאה או הקודמת
key-next-unread = השיחה הבאה שלא נקראה
key-back = חזרה לאנשי הקשר
key-new-line = שורה חדשה
key-earlier-lines = השורות הקודמות שלכם
key-contact-menu = מה אפשר לעשות עם איש קשר
key-settings = הדף הזה

## Dates

today = היום
yesterday = אתמול
last-received = ההודעה האחרונה התקבלה ב-{ $clock }.
last-received-on = ההודעה האחרונה התקבלה ב-{ $date } ב-{ $clock }.

## What was said: search, save, delete

search-messages = חיפוש בהודעות
search-field = מילים לחיפוש
search-here = חיפוש בשיחה זו
all-conversations = כל השיחות
written-by = נכתב על ידי
anybody = כל אחד
up-to-day = עד
further-lines = הצגת קודמות
found-nothing = לא נמצא דבר.
found-all = { $count ->
    [one] נמצאה הודעה אחת.
    [two] נמצאו שתי הודעות.
   *[other] נמצאו { $count } הודעות.
}
found-newest = { $count ->
    [one] ההודעה החדשה ביותר שנמצאה.
    [two] שתי ההודעות החדשות ביותר שנמצאו.
   *[other] { $count } ההודעות החדשות ביותר שנמצאו.
}
written-in = { $writer }, ב-{ $place }
day-at-clock = { $day }, { $clock }
save-history = שמירת השיחה
save-as-page = כדף אינטרנט
save-as-text = כטקסט
save-as-json = כ-JSON
delete-history = מחיקת השיחה…
delete-history-title = למחוק את השיחה?
delete-history-text = כל מה שנאמר עם { $title } יימחק כאן ובכל המכשירים שלכם, לתמיד. בצד השני זה נשאר.

## Favourites, nicknames, mutes

favourites = מועדפים
add-to-favourites = הוספה למועדפים
take-from-favourites = הוצאה מהמועדפים
give-a-nickname = מתן כינוי
nickname = כינוי
nickname-about = השם שלכם ל-{ $address }. רק אתם רואים אותו. השאירו ריק כדי לראות את השם שנבחר.
mute = השתקה
unmute = ביטול ההשתקה
announce = להודיע לי כשמתחבר
announce-no-more = לא להודיע לי כשמתחבר
has-written = { $name } שלח לכם הודעה.

## Files

size-bytes = { $count ->
    [one] בית אחד
    [two] שני בתים
   *[other] { $count } בתים
}
size-kb = { $size } ק״ב
size-mb = { $size } מ״ב
size-gb = { $size } ג״ב
file-from-me = אתם שולחים את { $name }.
file-from = { $who } שולח את { $name }.
file-offered-by-me = ממתין לאישור של { $other }
file-offered = { $other } רוצה לשלוח לכם קובץ זה
file-sending = בשליחה
file-receiving = בקבלה
file-sent = נשלח
file-received = התקבל
file-declined-by = { $other } סירב
file-declined = סירבתם
file-cancelled = בוטל
file-offline = לא נשלח: { $other } לא מחובר
file-not-supported = לא נשלח: התוכנה של { $other } לא מקבלת כאן קבצים
file-too-large = נכשל: גדול ממה שהשרת מקבל
file-connection-lost = נכשל: החיבור נקטע בדרך
file-refused = נכשל: נדחה
file-timed-out = נכשל: לא הגיעה תשובה בזמן
file-no-room = נכשל: לא נותר מקום. מחקו קבצים שאינכם צריכים עוד.
file-far = { $done } מתוך { $all }
file-far-and-fast = { $done } מתוך { $all }, { $speed } בשנייה
file-risky = קבצים מסוג זה עלולים להזיק למחשב. פתחו אותו רק אם ציפיתם לו.
file-accept = קבלה
file-decline = דחייה
file-save = שמירה
file-save-named = שמירת { $name }
file-show-named = הצגת { $name }
file-cancel-named = ביטול { $name }
file-accept-named = קבלת { $name } (Alt C)
file-decline-named = דחיית { $name } (Alt D)
send-files = שליחת קבצים
drop-files-here = שחררו כדי לשלוח
file-uploading = בהעלאה: { $done } מתוך { $all }
file-waits = ממתין
file-close = הסרה מהרשימה
file-empty = אין בו דבר.
file-larger-than = גדול מ-{ $most }, המרב שהשרת מקבל.
files-are-many = רק { $most } הראשונים נשלחים בבת אחת.
your-files = הקבצים שלכם
your-files-show = הצגת מה שנשלח והתקבל
no-files = דבר לא שמור עבורכם.
files-room = { $used } מתוך { $all } בשימוש
file-delete-named = מחיקת { $name }
file-until = עד { $date }
key-accept-file = קבלת קובץ או דחייתו

## Own picture

your-picture = התמונה שלכם
change-your-picture = החלפת התמונה
picture-choose = בחירת תמונה
picture-camera = צילום תמונה
picture-take = צילום
picture-none = בלי תמונה
picture-gallery = מ-Nudge
picture-gallery-numbered = תמונה { $number } מ-Nudge
picture-before = שימשו קודם
picture-before-numbered = תמונה { $number } ששימשה קודם
picture-forget-numbered = לשכוח את תמונה { $number } ששימשה קודם
picture-crop = איזה חלק
picture-crop-about = גררו, או השתמשו בחצים; + ו-- לזום.
picture-zoom = זום
picture-use = שימוש בתמונה זו
picture-back = חזרה
picture-unreadable = הדפדפן לא יכול לקרוא תמונה זו.
picture-no-camera = אין מצלמה, או שאינה מורשית כאן.

## How the page looks

looks = ערכת נושא ונוף
theme = ערכת נושא
theme-live = Live
theme-live-about = זכוכית מעל נוף
theme-classic = קלאסית
theme-classic-about = כמו ב-2005
theme-plain = פשוטה
theme-plain-about = שקטה, לעבודה
scene = נוף
scene-aurora = זוהר הצפון
scene-meadow = אחו
scene-sea = ים
scene-city = עיר בין ערביים
scene-blossom = פריחת הדובדבן
scene-autumn = סתיו
scene-snow = שלג
scene-night = לילה
scene-none = בלי תמונה
text-size = גודל ההודעות
size-small = קטן
size-normal = רגיל
size-large = גדול
size-largest = הגדול ביותר
density-normal = עם תמונות
density-compact = צפוף
tint = גוון
tint-of-scene = הגוון של הנוף
tint-sky = תכלת
tint-ocean = כחול אוקיינוס
tint-teal = טורקיז
tint-leaf = ירוק עלה
tint-gold = זהב
tint-orange = כתום
tint-cherry = אדום דובדבן
tint-rose = ורוד
tint-violet = סגול
tint-slate = אפור צפחה

## The panel of emoticons

find-emoticon = חיפוש סמלי הבעה
recent-emoticons = בשימוש אחרון
no-emoticon = אין כזה.

## Commands that begin with a slash

slash-commands = פקודות
slash-me = אמרו מה אתם עושים: * Anna מנופפת
slash-invite = הזמנת מישהו
slash-message = שינוי ההודעה
slash-status = שינוי המצב: { $status }
slash-close = סגירת הלשונית

## Messages for people who are away

kept = { $name } לא מחובר ויקבל זאת בכניסה הבאה.

## Alerts while no page is open

push = התראות כש-Nudge סגור
push-about = הודעות וניעורים מאנשי הקשר, במכשיר זה
push-unable = דפדפן זה לא יכול, או רק בחיבור מאובטח. ב-iPhone הוסיפו קודם את Nudge למסך הבית.
push-denied = לדפדפן נאמר לא להתיר זאת. התירו התראות בהגדרות שלו לדף זה.
push-failed = זה לא הצליח. נסו שוב עוד רגע.

## Writing in colour

own-colour = צבע אחר

history = הודעות
delete-after = מחיקת הודעות אחרי
days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}

## Where one is signed in

devices = איפה אתה מחובר
device-named = { $program } ב־{ $system }
device-unknown = דפדפן
device-here = הדפדפן הזה
device-open = פתוח עכשיו
device-seen = כאן לאחרונה: { $when }
device-sign-out-named = ניתוק { $name }
devices-sign-out-others = ניתוק בכל מקום אחר
place-name = שם המקום הזה
place-name-about = כך תוכנות המסרים האחרות שלך קוראות לו
place-unnamed = תוכנת מסרים

## Statuses of one’s own

saved-statuses = מצבים משלך
saved-statuses-about = עם שם, הודעה ותשובה משלהם. הם נמצאים בתפריט המצבים.
saved-status-new = מצב חדש
saved-status-name = שם המצב
saved-status-edit = עריכת { $name }
saved-status-delete = מחיקת { $name }
saved-status-reply-about = נשלחת פעם אחת לכל מי שכותב, כל עוד המצב הזה בתוקף.

## Forms in the settings

save = שמירה

## Emoticons of one's own

emoticons-mine = שלי
emoticons-yours = הסמלים שלך
emoticons-change = הוספה או שינוי
emoticons-none = עדיין אין לך סמלים.
emoticon-add = הוספת תמונות
emoticon-about = התמונות יהיו בגודל של 50 על 50 פיקסלים לכל היותר, וימשיכו לנוע אם הן נעות. כדי להשתמש בסמל מקלידים את הקיצור שלו.
emoticon-shortcut-of = הקיצור של { $code }
emoticon-delete-named = מחיקת { $code }
emoticon-save = שמירה בסמלים שלך
emoticon-saved = נשמר. הקלידו { $code } כדי להשתמש בו.
emoticon-bad-shortcut = בקיצור יש תו אחד עד שבעה תווים, בלי רווחים.
emoticon-taken = הקיצור { $code } כבר תפוס.

## Who may see and write to the account

allowed-people = אנשים שאני מאפשר להם
permission-find = חיפוש אדם או הקלדת כתובת
permission-more = { $count ->
    [one] ועוד אחד. הקלד כדי לחפש.
    [two] ועוד שניים. הקלד כדי לחפש.
   *[other] ועוד { $count }. הקלד כדי לחפש.
}

## The contact list as a file

list-file = רשימת אנשי הקשר כקובץ
list-save-ctt = שמירה לתוכנות מסרים (‎.ctt)
list-save-csv = שמירה כטבלה (‎.csv)
list-open = הוספת אנשים מקובץ
list-open-about = רשימה ש־MSN Messenger שמר, או טבלה עם כתובות. תחילה תראה מי נמצא בה.
import-begin = הוספה
import-stop = עצירה
import-new = חדשים: { NUMBER($count) }
import-known = כבר ברשימה שלך: { NUMBER($count) }
import-unreadable = לא מובן: { NUMBER($count) } ({ $what })
import-nobody = לא נמצאה שום כתובת בקובץ הזה.
import-progress = { NUMBER($done) } מתוך { NUMBER($all) }
import-added = נוספו: { NUMBER($count) }
import-failed-more = אחרים שלא ניתן היה להוסיף: { NUMBER($count) }
import-stopped = הושמטו כי עצרת: { NUMBER($count) }

## Previews of links

link-previews = תצוגה מקדימה של קישורים
link-previews-about = השרת מסתכל בדף, והדף אינו יודע מי אתה
preview-close = סגירת התצוגה המקדימה

## Handwriting

handwriting = כתב יד
ink-area = ציירו כאן בעכבר, בעט או באצבע
ink-clear = ניקוי
ink-by = כתב יד של { $name }
ink-own = כתב היד שלך
