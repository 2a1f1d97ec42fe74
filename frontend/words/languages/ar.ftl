## Who says what

you = أنت
says = { $name } يقول:
own-line = أنت: { $text }
read-out = { $first }، { $second }
read-name = { $name }:
nothing-said-yet = لم يُقل شيء هنا بعد.
say-hello = ألقِ التحية أو أرسل تنبيهًا.
typing-one = { $name } يكتب رسالة.
typing-two = { $first } و{ $second } يكتبان.
typing-several = عدة أشخاص يكتبون.
joined = انضم { $name } إلى المحادثة.
left = غادر { $name } المحادثة.
unsupported = أرسل { $name } شيئًا لا يمكن عرضه هنا.
names-two = { $first } و{ $second }
names-three = { $first } و{ $second } و{ $third }
names-more = { $first } و{ $second } و{ NUMBER($others) } آخرون
others = { $count ->
    [zero] أنت وحدك
    [one] أنت وشخص آخر
    [two] أنت وشخصان آخران
    [few] أنت و{ $count } آخرون
    [many] أنت و{ $count } آخرون
   *[other] أنت و{ $count } آخرون
}
empty-conversation = محادثة فارغة

## Nudges

nudge-sent = لقد أرسلت تنبيهًا للتو.
nudge-received = أرسل إليك { $name } تنبيهًا للتو.
nudge-too-soon = لا يمكنك إرسال التنبيهات بهذه الكثرة.
send-nudge = إرسال تنبيه

## What was not read

unread = { $count ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة واحدة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}
unread-short = غير مقروء
newest-messages = أحدث الرسائل
new-below = { $count ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
new-messages = رسائل جديدة
back-to-contacts = العودة إلى جهات الاتصال
back-unread-elsewhere = { $count ->
    [zero] العودة إلى جهات الاتصال
    [one] العودة إلى جهات الاتصال، رسالة غير مقروءة في مكان آخر
    [two] العودة إلى جهات الاتصال، رسالتان غير مقروءتين في مكان آخر
    [few] العودة إلى جهات الاتصال، { $count } رسائل غير مقروءة في مكان آخر
    [many] العودة إلى جهات الاتصال، { $count } رسالة غير مقروءة في مكان آخر
   *[other] العودة إلى جهات الاتصال، { $count } رسالة غير مقروءة في مكان آخر
}

## What became of a message

sending = جارٍ الإرسال
waiting = بانتظار الاتصال
accepted = أُرسلت
delivered = وصلت
uncertain = انقطع الاتصال: ربما وصلت هذه الرسالة وربما لا. قد تظهر مرتين إذا أُرسلت من جديد.
send-again = إرسال من جديد
take-back = سحب
failed-offline = لم تصل: { $name } غير متصل.
failed-not-allowed = لم تصل: { $name } لا يستقبل رسائل منك.
failed-refused = لم تصل: لم تقبلها الخدمة.
failed-not-connected = لم تصل: لم تكن متصلًا بالخدمة.
failed-appearing-offline = لم تصل: لا تقبل الخدمة رسائل وأنت تظهر غير متصل.
failed-nobody-there = لم تصل: غادر جميع الآخرين.
failed-too-fast = لم تصل: رسائل كثيرة في وقت قصير.
not-sent-plain = لم تُرسل.
not-sent-because = لم تُرسل: { $said }
text-too-long = { $over ->
    [zero] ليست أطول من اللازم
    [one] أطول من اللازم ببايت واحد.
    [two] أطول من اللازم ببايتين.
    [few] أطول من اللازم بـ { $over } بايتات.
    [many] أطول من اللازم بـ { $over } بايتًا.
   *[other] أطول من اللازم بـ { $over } بايت.
}

## Bars over a conversation

may-not-reply-offline = قد لا يرد { $name } لأنه يبدو غير متصل.
may-not-reply-busy = قد لا يرد { $name }: حالته «مشغول».
may-not-reply-away = قد لا يرد { $name } لأنه يبدو بعيدًا ({ $status }).
is-blocked = لقد حظرت { $name }.
is-stranger = { $name } ليس في قائمة جهات اتصالك.
you-appear-offline = أنت تظهر غير متصل؛ قد لا تقبل الخدمة الرسائل.

## Around a conversation

conversation-with = محادثة مع { $name }
conversations = المحادثات
conversation-actions = إجراءات المحادثة
in-this-conversation = في هذه المحادثة
leave-conversation = مغادرة المحادثة
close-tab = إغلاق علامة التبويب هذه
own-window = فتح في نافذة مستقلة
close-named = إغلاق { $name }
messages = الرسائل
loading = جارٍ التحميل
loading-older = جارٍ تحميل رسائل أقدم
pictures = الصور
card-of = بطاقة { $name }، { $status }
welcome-title = مع من تريد أن تتحدث؟
welcome-text = اختر أحدًا من جهات اتصالك لبدء محادثة.

## Writing

message-tools = أدوات الرسالة
write-a-message = اكتب رسالة
message = رسالة
send = إرسال
emoticons = الرموز التعبيرية
emoticons-classic = كلاسيكية
emoticons-emoji = إيموجي
text-format = تنسيق النص
font = الخط
standard-font = الخط الأساسي
bold = غامق
italic = مائل
underline = تسطير
strike-through = يتوسطه خط
colour = اللون
colour-standard = اللون الأساسي
colour-maroon = عنابي
colour-red = أحمر
colour-orange = برتقالي
colour-olive = زيتوني
colour-green = أخضر
colour-teal = أزرق مخضر
colour-steel-blue = أزرق فولاذي
colour-blue = أزرق
colour-purple = بنفسجي
colour-pink = وردي
colour-grey = رمادي

## The connection

connecting = جارٍ الاتصال
offline-no-network = أنت غير متصل. تُرسل الرسائل عند عودتك.
restarting = يُعاد تشغيل Nudge. سيعود بعد لحظة.
signing-in = جارٍ تسجيل الدخول
try-now = حاول الآن
sign-in-here = تسجيل الدخول هنا
sign-in-again = تسجيل الدخول من جديد
signed-out = تم تسجيل خروجك.
reconnecting-now = انقطع الاتصال. تجري إعادة الاتصال
reconnecting-in = { $seconds ->
    [zero] انقطع الاتصال. تجري إعادة الاتصال
    [one] انقطع الاتصال. إعادة الاتصال بعد ثانية
    [two] انقطع الاتصال. إعادة الاتصال بعد ثانيتين
    [few] انقطع الاتصال. إعادة الاتصال بعد { $seconds } ثوانٍ
    [many] انقطع الاتصال. إعادة الاتصال بعد { $seconds } ثانية
   *[other] انقطع الاتصال. إعادة الاتصال بعد { $seconds } ثانية
}
link-unreachable = لا يمكن الوصول إلى الخدمة.
link-lost = انقطع الاتصال بالخدمة.
link-busy = الخدمة مزدحمة جدًا.
link-maintenance = الخدمة متوقفة للصيانة.
link-misunderstood = أجابت الخدمة بشيء غير متوقع.
trying-now = { $what } تجري محاولة جديدة
trying-in-seconds = { $seconds ->
    [zero] { $what } تجري محاولة جديدة
    [one] { $what } محاولة جديدة بعد ثانية
    [two] { $what } محاولة جديدة بعد ثانيتين
    [few] { $what } محاولة جديدة بعد { $seconds } ثوانٍ
    [many] { $what } محاولة جديدة بعد { $seconds } ثانية
   *[other] { $what } محاولة جديدة بعد { $seconds } ثانية
}
trying-in-minutes = { $minutes ->
    [zero] { $what } تجري محاولة جديدة
    [one] { $what } محاولة جديدة بعد دقيقة
    [two] { $what } محاولة جديدة بعد دقيقتين
    [few] { $what } محاولة جديدة بعد { $minutes } دقائق
    [many] { $what } محاولة جديدة بعد { $minutes } دقيقة
   *[other] { $what } محاولة جديدة بعد { $minutes } دقيقة
}
stopped-elsewhere = لقد سجلت الدخول من مكان آخر، وهذه الخدمة تسمح بمكان واحد فقط.
stopped-password = لم تعد الخدمة تقبل كلمة مرورك. سجّل الدخول بالجديدة.
stopped-signed-out = أنت غير مسجل الدخول.
stopped-refused = لا تقبل الخدمة هذا الحساب. اسأل من يديرها.
outdated = تم تحديث Nudge. أغلق هذه الصفحة وافتحها من جديد.
new-version = نسخة جديدة جاهزة.
reload = إعادة التحميل
padlock-both = محمي من متصفحك إلى Nudge ثم إلى الخدمة. الخدمة نفسها تستطيع قراءة ما يمر بها.
padlock-page = محمي من متصفحك إلى Nudge، لكن ليس من Nudge إلى الخدمة: يمكن قراءة هذا الجزء في الطريق.
padlock-service = غير محمي من متصفحك إلى Nudge: يمكن قراءة هذا الجزء في الطريق.
padlock-none = غير محمي: ما تكتبه يمكن قراءته في طريقه إلى Nudge وإلى الخدمة.
protected = محمي
not-fully-protected = غير محمي تمامًا

## Signing in and signing up

sign-in = تسجيل الدخول
sign-in-lead = سجّل الدخول لترى من هنا.
sign-in-as = الدخول بحالة
service = الخدمة
address = العنوان
address-example = name@example.com
address-completed = يُضاف @{ $domain } إذا تركته.
forget-address = نسيان هذا العنوان
password = كلمة المرور
show-password = إظهار كلمة المرور
display-name = الاسم الذي تراه جهات اتصالك
optional = اختياري
invitation-code = رمز الدعوة
this-device = هذا الجهاز
stay-signed-in = البقاء مسجل الدخول
stay-signed-in-about = تصلك الرسائل والمتصفح مغلق.
stay-until-closed = حتى أغلق المتصفح
stay-public = جهاز عام
stay-public-about = لا يُحفظ شيء هنا.
new-here = جديد هنا؟
create-an-account = إنشاء حساب
create-account = إنشاء الحساب
create-account-lead = اختر عنوانًا وكلمة مرور.
have-an-account = لديك حساب بالفعل؟
no-script = يعمل Nudge في متصفحك ويحتاج إلى JavaScript وWebAssembly. فعّلهما أو استخدم متصفحًا آخر.
no-wasm = لا يستطيع هذا المتصفح تشغيل Nudge: يلزم WebAssembly. كل متصفح من السنوات الأخيرة يدعمه.
no-wasm-instead = تستطيع برامج المراسلة أيضًا تسجيل الدخول إلى هذا الخادم: MSN Messenger وWindows Live Messenger وPidgin وغيرها. من يديره يعرف العنوان.
still-loading = لحظة واحدة، ما زال التحميل جاريًا…
address-needed = يبدو العنوان هكذا: name@example.com.
password-needed = اكتب كلمة مرورك.
unreachable = لا يمكن الوصول إلى Nudge. تحقق من اتصالك وحاول من جديد.
wrong-password = العنوان أو كلمة المرور غير صحيح.
service-down = لا يمكن الوصول إلى الخدمة الآن. لم تكن كلمة مرورك هي المشكلة؛ حاول لاحقًا.
account-made = حسابك جاهز. سجّل الدخول به.
invitation-needed = اكتب الرمز من دعوتك.
domain-is = تنتهي العناوين هنا بـ @{ $domain }.
at-least-characters = { $least ->
    [zero] لا حد أدنى
    [one] حرف واحد على الأقل
    [two] حرفان على الأقل
    [few] { $least } أحرف على الأقل
    [many] { $least } حرفًا على الأقل
   *[other] { $least } حرف على الأقل
}
not-the-address = ليست مثل العنوان
not-one-character = ليست حرفًا واحدًا مكررًا
not-too-long = لا تزيد على 128 بايت
too-many-attempts = محاولات كثيرة جدًا. انتظر دقيقة ثم حاول من جديد.
unknown-service = هذه الخدمة غير متاحة هنا.
sign-up-closed = لا يمكن إنشاء حسابات هنا. اسأل من يدير هذا المكان.
bad-invitation = هذه الدعوة غير صالحة أو استُخدمت من قبل.
address-taken = هذا العنوان مأخوذ. اختر غيره.
internal-error = حدث خطأ من جهتنا. حاول لاحقًا.
did-not-work = لم ينجح ذلك. حاول لاحقًا.

## Dialogs

add-contact = إضافة جهة اتصال
new-conversation = محادثة جديدة
new-group = مجموعة جديدة
rename-group = إعادة تسمية المجموعة
delete-group = حذف المجموعة
remove-contact = إزالة جهة الاتصال
block-contact = حظر جهة الاتصال
invite-heading = دعوة إلى هذه المحادثة
sign-out = تسجيل الخروج
sign-out-text = سيتم تسجيل خروجك في كل المتصفحات، ولن تصل الرسائل إلى هنا.
sign-out-everywhere = في كل المتصفحات، والخروج من الشبكة
account = الحساب
change-password = تغيير كلمة المرور
change-password-text = ستُسجَّل خروج كل المتصفحات وبرامج المحادثة الأخرى المفتوحة بحسابك.
current-password = كلمة المرور الحالية
new-password = كلمة المرور الجديدة
password-changed = تم تغيير كلمة المرور.
add = إضافة
open = فتح
create = إنشاء
rename = إعادة تسمية
delete = حذف
remove = إزالة
block = حظر
unblock = إلغاء الحظر
invite = دعوة
cancel = إلغاء
close = إغلاق
done = تم
group = المجموعة
groups = المجموعات
people = الأشخاص
nobody-to-invite = لا يوجد من تدعوه.
share-heading = إرسال إلى
share-text = يوضع النص في حقل الرسالة، وتُرسل الملفات فورًا.
group-name = اسم المجموعة
also-block = حظر هذا الشخص أيضًا
find-somebody = ابحث عن أحد
remove-contact-text = يختفي { $name } من قائمتك. ويبقى ما قلتماه.
block-text = سيراك { $name } غير متصل ولن يستطيع الكتابة إليك. ولا يُبلَّغ بذلك.
delete-empty-group = المجموعة { $name } فارغة.
delete-group-text = { $members ->
    [zero] المجموعة { $name } فارغة.
    [one] جهة الاتصال في { $name } تبقى في قائمتك.
    [two] جهتا الاتصال في { $name } تبقيان في قائمتك.
    [few] { $members } جهات اتصال في { $name } تبقى في قائمتك.
    [many] { $members } جهة اتصال في { $name } تبقى في قائمتك.
   *[other] { $members } جهة اتصال في { $name } تبقى في قائمتك.
}
that-is-you = هذا عنوانك أنت.
on-list-already = هذا الشخص في قائمتك بالفعل.
group-exists = توجد مجموعة بهذا الاسم.
group-name-needed = اكتب اسمًا للمجموعة.
group-name-too-long = هذا الاسم أطول مما تقبله الخدمة.
choose-somebody = اختر من تدعوه.
exists-already = هذا موجود بالفعل.
list-full = القائمة ممتلئة.
bad-name = لا تقبل الخدمة هذا الاسم.
no-such-address = لا يوجد هذا العنوان، أو لم يعد موجودًا.
not-connected = لا اتصال بالخدمة الآن. حاول عندما يعود.
too-many-changes = تغييرات كثيرة في وقت قصير. انتظر دقيقة.
no-answer-in-time = لم تجب الخدمة في الوقت المناسب. حاول من جديد.
in-conversation-already = هذا الشخص في المحادثة بالفعل.
inviting = تجري دعوة { $name }
not-invited = لم يُدعَ أحد

## Statuses

status = الحالة
status-online = متاح
status-idle = خامل
status-busy = مشغول
status-be-right-back = سأعود حالًا
status-away = بعيد
status-on-the-phone = على الهاتف
status-out-to-lunch = في الغداء
status-offline = غير متصل
status-appear-offline = الظهور غير متصل
device-web = في متصفح
device-mobile = على هاتف
device-bot = آلي

## The contact list

contacts = جهات الاتصال
chats = الدردشات
what-to-list = ما يُعرض
other-contacts = جهات اتصال أخرى
online = متصل
offline = غير متصل
search-contacts = ابحث في جهات الاتصال
clear-search = مسح البحث
nothing-found = لا توجد جهة اتصال مطابقة.
nobody-here-yet = لا أحد هنا بعد
nobody-here-yet-text = أضف أحدًا بعنوانه، وسيُسأل.
blocked = محظور
more = المزيد
arrange-contacts = ترتيب جهات الاتصال
arrange-by-group-offline-apart = حسب المجموعة، وغير المتصلين على حدة
arrange-by-group = حسب المجموعة
arrange-by-status = حسب الحالة
group-actions = إجراءات المجموعة
add-to-this-group = إضافة جهة اتصال إلى هذه المجموعة
contact-actions = إجراءات جهة الاتصال
send-a-message = إرسال رسالة
contact-card = بطاقة جهة الاتصال
add-to-contacts = إضافة إلى جهات الاتصال
move-to = نقل إلى
take-out-of-group = إخراج من المجموعة
on-your-list = في قائمتك
has-you = أنت في قائمته
yes = نعم
no = لا
signed-in = سجّل { $name } الدخول للتو.
listening-to = يستمع إلى { $text }
requests = الطلبات
request-address = أضافك { $address } ويود أن يرى متى تكون متصلًا
request-named = أضافك { $name } ({ $address }) ويود أن يرى متى تكون متصلًا
add-too = أضفه إلى جهات اتصالي أيضًا
allow = سماح
no-conversations-yet = لا محادثات بعد
no-conversations-yet-text = اختر أحدًا من جهات اتصالك، أو اكتب إلى عنوان.
draft = مسودة
news = الأخبار
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = لم تتغير قائمة جهات الاتصال

## Oneself

share-a-message = شارك رسالة قصيرة
your-media = ما تستمع إليه
your-name = اسمك
your-message = رسالتك
change-your-name = تغيير اسمك
change-your-message = تغيير رسالتك
change-it = { $what }: { $value }. تغيير
close-note = إغلاق هذه الملاحظة
not-saved = لم يُحفظ تغييرك
name-refused = لا تقبل الخدمة هذا الاسم. جرّب غيره.
too-many-characters = { $most ->
    [zero] بلا أحرف
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] { $most } أحرف على الأكثر.
    [many] { $most } حرفًا على الأكثر.
   *[other] { $most } حرف على الأكثر.
}
name-too-long = هذا الاسم أطول مما تقبله الخدمة.
name-empty = يحتاج الاسم إلى حرف واحد على الأقل.

## Settings

settings = الإعدادات
settings-search = ابحث في الإعدادات
settings-none = لا يوجد إعداد مطابق.
settings-reset = إعادة الضبط
settings-reset-about = يعود كل شيء هنا كما كان أولًا. وتبقى الألقاب والمسودات والردود الآلية.
setting-refused = لم يُحفظ الإعداد
look = المظهر
look-light-or-dark = فاتح أم داكن
look-system = كالنظام
look-light = فاتح
look-dark = داكن
language = اللغة
language-of-browser = كالمتصفح
writing = النص
foreign-formats = خطوط الآخرين وألوانهم
foreign-formats-about = عرض رسائلهم كما يريدون
timestamps = الوقت بجانب كل رسالة
timestamps-about = وإلا فحيث يبدأ أحد بالكتابة فقط
enter-sends = مفتاح Enter يرسل
enter-sends-about = وإلا فـ Ctrl وEnter
sounds = الأصوات
sounds-on = الأصوات مشغّلة
sounds-off = الأصوات مطفأة
mute-all = كتم كل الأصوات
mute-all-about = على كل أجهزتك
volume = مستوى الصوت
sound-message = عند وصول رسالة
sound-nudge = عند وصول تنبيه
sound-sign-in = عند دخول جهة اتصال
alerts = الإشعارات
alert-messages = عرض الرسائل الواصلة
alert-sign-ins = عرض من يسجل الدخول
system-alerts = إشعارات النظام
system-alerts-about = عندما تكون هذه الصفحة في الخلفية؛ في هذا المتصفح فقط
system-alerts-refused = لا يسمح هذا المتصفح بذلك. يمكنك تغييره في إعداداته لهذه الصفحة.
hide-text = إخفاء النص
hide-text-about = تقول الإشعارات ممن هي فقط
nudges = التنبيهات
nudges-about = تستطيع هز النافذة والرنين والاهتزاز
held-while-busy = هدوء عند الانشغال
held-while-busy-about = لا إشعارات ولا أصوات وأنت مشغول أو على الهاتف
presence = الحالة
idle-after = أظهرني خاملًا بعد
away-after = أظهرني بعيدًا بعد
never = أبدًا
minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
automatic-reply = رد آلي
automatic-reply-about = يُرسل مرة إلى كل من يكتب وأنت بعيد. اتركه فارغًا كي لا يُرسل.
contact-list = قائمة جهات الاتصال
order = الترتيب
order-status = المتصلون أولًا
order-name = حسب الاسم
privacy = الخصوصية
strangers = أشخاص ليسوا في قائمتي
strangers-about = يمكنهم رؤية متى أكون متصلًا والكتابة إليّ
ask-when-added = اسألني عندما يضيفني أحد
ask-when-added-about = وكذلك في البرامج الأخرى التي تستخدم هذا الحساب
blocked-people = من حظرتهم
blocked-nobody = لم تحظر أحدًا.
who-has-whom = من عنده من
has-me-not-listed = أشخاص أنا عندهم وليسوا في قائمتي
listed-has-not-me = أشخاص في قائمتي ولست عندهم
nobody = لا أحد
keyboard = لوحة المفاتيح
key-find = البحث عن جهة اتصال
key-next-conversation = المحادثة التالية أو السابقة
key-next-unread = المحادثة التالية غير المقروءة
key-back = العودة إلى جهات الاتصال
key-new-line = سطر جديد
key-earlier-lines = سطورك السابقة
key-contact-menu = ما يمكن فعله بجهة اتصال
key-settings = هذه الصفحة

## Dates

today = اليوم
yesterday = أمس
last-received = وصلت آخر رسالة في { $clock }.
last-received-on = وصلت آخر رسالة في { $date } في { $clock }.

## What was said: search, save, delete

search-messages = البحث في الرسائل
search-field = كلمات البحث
search-here = البحث في هذه المحادثة
all-conversations = كل المحادثات
written-by = كتبها
anybody = أي شخص
up-to-day = حتى
further-lines = عرض الأقدم
found-nothing = لم يُعثر على شيء.
found-all = { $count ->
    [zero] لم يُعثر على رسائل.
    [one] عُثر على رسالة واحدة.
    [two] عُثر على رسالتين.
    [few] عُثر على { $count } رسائل.
    [many] عُثر على { $count } رسالة.
   *[other] عُثر على { $count } رسالة.
}
found-newest = { $count ->
    [zero] لا شيء
    [one] أحدث رسالة عُثر عليها.
    [two] أحدث رسالتين عُثر عليهما.
    [few] أحدث { $count } رسائل عُثر عليها.
    [many] أحدث { $count } رسالة عُثر عليها.
   *[other] أحدث { $count } رسالة عُثر عليها.
}
written-in = { $writer }، في { $place }
day-at-clock = { $day }، { $clock }
save-history = حفظ ما قيل
save-as-page = كصفحة ويب
save-as-text = كنص
save-as-json = بصيغة JSON
delete-history = حذف ما قيل…
delete-history-title = حذف ما قيل؟
delete-history-text = يُحذف كل ما قيل مع { $title } هنا وعلى كل أجهزتك نهائيًا. ويحتفظ الطرف الآخر بنسخته.

## Favourites, nicknames, mutes

favourites = المفضلة
add-to-favourites = إضافة إلى المفضلة
take-from-favourites = إزالة من المفضلة
give-a-nickname = إعطاء لقب
nickname = اللقب
nickname-about = اسمك لـ { $address }. أنت وحدك تراه. اتركه فارغًا لترى الاسم الذي اختاره.
mute = كتم
unmute = إلغاء الكتم
announce = أخبرني عندما يتصل
announce-no-more = لا تخبرني عندما يتصل
has-written = أرسل إليك { $name } رسالة.

## Files

size-bytes = { $count ->
    [zero] لا شيء
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
size-kb = { $size } ك.ب
size-mb = { $size } م.ب
size-gb = { $size } غ.ب
file-from-me = أنت ترسل { $name }.
file-from = { $who } يرسل { $name }.
file-offered-by-me = بانتظار قبول { $other }
file-offered = يريد { $other } أن يرسل إليك هذا الملف
file-sending = جارٍ الإرسال
file-receiving = جارٍ الاستلام
file-sent = أُرسل
file-received = استُلم
file-declined-by = رفض { $other }
file-declined = لقد رفضت
file-cancelled = أُلغي
file-offline = لم يُرسل: { $other } غير متصل
file-not-supported = لم يُرسل: البرنامج الذي يستخدمه { $other } لا يقبل ملفات هنا
file-too-large = فشل: أكبر مما يقبله هذا الخادم
file-connection-lost = فشل: انقطع الاتصال في الطريق
file-refused = فشل: رُفض
file-timed-out = فشل: لم يأتِ جواب في الوقت المناسب
file-no-room = فشل: لم يبقَ مكان. احذف ملفات لم تعد تحتاج إليها.
file-far = { $done } من { $all }
file-far-and-fast = { $done } من { $all }، { $speed } في الثانية
file-risky = قد تضر ملفات من هذا النوع بجهازك. لا تفتحه إلا إذا كنت تتوقعه.
file-accept = قبول
file-decline = رفض
file-save = حفظ
file-save-named = حفظ { $name }
file-show-named = عرض { $name }
file-cancel-named = إلغاء { $name }
file-accept-named = قبول { $name } (Alt C)
file-decline-named = رفض { $name } (Alt D)
send-files = إرسال ملفات
drop-files-here = أفلت للإرسال
file-uploading = جارٍ الرفع: { $done } من { $all }
file-waits = ينتظر
file-close = إزالة من القائمة
file-empty = لا شيء فيه.
file-larger-than = أكبر من { $most }، وهو أقصى ما يقبله هذا الخادم.
files-are-many = تُرسل أول { $most } فقط دفعة واحدة.
your-files = ملفاتك
your-files-show = عرض ما أُرسل وما استُلم
no-files = لا شيء محفوظ لك.
files-room = { $used } من { $all } مستخدمة
file-delete-named = حذف { $name }
file-until = حتى { $date }
key-accept-file = قبول ملف أو رفضه

## Own picture

your-picture = صورتك
change-your-picture = تغيير صورتك
picture-choose = اختر صورة
picture-camera = التقط صورة
picture-take = التقاط
picture-none = بلا صورة
picture-gallery = من Nudge
picture-gallery-numbered = صورة { $number } من Nudge
picture-before = استُخدمت من قبل
picture-before-numbered = صورة { $number } استُخدمت من قبل
picture-forget-numbered = نسيان الصورة { $number } المستخدمة من قبل
picture-crop = أي جزء
picture-crop-about = اسحبها أو استخدم مفاتيح الأسهم؛ + و- للتكبير والتصغير.
picture-zoom = التكبير
picture-use = استخدام هذه الصورة
picture-back = رجوع
picture-unreadable = لا يستطيع متصفحك قراءة هذه الصورة.
picture-no-camera = لا توجد كاميرا، أو أنها غير مسموحة هنا.

## How the page looks

looks = السمة والمشهد
theme = السمة
theme-live = Live
theme-live-about = زجاج فوق مشهد
theme-classic = كلاسيكية
theme-classic-about = كما في 2005
theme-plain = بسيطة
theme-plain-about = هادئة، للعمل
scene = المشهد
scene-aurora = الشفق القطبي
scene-meadow = مرج
scene-sea = بحر
scene-city = مدينة عند الغسق
scene-blossom = زهر الكرز
scene-autumn = خريف
scene-snow = ثلج
scene-night = ليل
scene-none = بلا صورة
text-size = حجم الرسائل
size-small = صغير
size-normal = عادي
size-large = كبير
size-largest = الأكبر
density-normal = مع الصور
density-compact = مضغوطة
tint = اللون
tint-of-scene = لون المشهد
tint-sky = أزرق سماوي
tint-ocean = أزرق محيطي
tint-teal = أزرق مخضر
tint-leaf = أخضر ورقي
tint-gold = ذهبي
tint-orange = برتقالي
tint-cherry = أحمر كرزي
tint-rose = وردي
tint-violet = بنفسجي
tint-slate = رمادي أردوازي

## The panel of emoticons

find-emoticon = ابحث عن رموز
recent-emoticons = المستخدمة أخيرًا
no-emoticon = لا يوجد مثل هذا.

## Commands that begin with a slash

slash-commands = الأوامر
slash-me = قل ما تفعل: * Anna تلوّح
slash-invite = دعوة أحد
slash-message = تغيير رسالتك
slash-status = تغيير حالتك: { $status }
slash-close = إغلاق علامة التبويب هذه

## Messages for people who are away

kept = { $name } غير متصل وسيستلم هذا عند تسجيل الدخول.

## Alerts while no page is open

push = إشعارات بينما Nudge مغلق
push-about = رسائل وتنبيهات من جهات اتصالك، على هذا الجهاز
push-unable = لا يستطيع هذا المتصفح ذلك، أو فقط عبر اتصال آمن. على iPhone ضع Nudge على الشاشة الرئيسية أولًا.
push-denied = طُلب من المتصفح ألا يسمح بذلك. اسمح بالإشعارات في إعداداته لهذه الصفحة.
push-failed = لم ينجح ذلك. حاول بعد لحظة.

## Writing in colour

own-colour = لون آخر

history = الرسائل
delete-after = حذف الرسائل بعد
days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

## Where one is signed in

devices = أين أنت مسجّل الدخول
device-named = { $program } على { $system }
device-unknown = متصفح
device-here = هذا المتصفح
device-open = مفتوح الآن
device-seen = آخر مرة هنا: { $when }
device-sign-out-named = تسجيل خروج { $name }
devices-sign-out-others = تسجيل الخروج من كل مكان آخر
place-name = اسم هذا المكان
place-name-about = كما تسمّيه برامج المراسلة الأخرى لديك
place-unnamed = برنامج مراسلة

## Statuses of one’s own

saved-statuses = حالاتك الخاصة
saved-statuses-about = لكل منها اسم ورسالة ورد خاص بها. تجدها في قائمة الحالات.
saved-status-new = حالة جديدة
saved-status-name = اسم الحالة
saved-status-edit = تعديل { $name }
saved-status-delete = حذف { $name }
saved-status-reply-about = يُرسل مرة واحدة إلى كل من يكتب ما دامت هذه الحالة قائمة.

## Forms in the settings

save = حفظ

## Emoticons of one's own

emoticons-mine = رموزي
emoticons-yours = رموزك
emoticons-change = إضافة أو تغيير
emoticons-none = ليس لديك أي منها بعد.
emoticon-add = إضافة صور
emoticon-about = يصبح حجم الصور 50 في 50 بكسل على الأكثر، وتبقى متحركة إن كانت كذلك. اكتب الاختصار لاستخدام رمز.
emoticon-shortcut-of = اختصار { $code }
emoticon-delete-named = حذف { $code }
emoticon-save = حفظ في رموزك
emoticon-saved = حُفظ. اكتب { $code } لاستخدامه.
emoticon-bad-shortcut = الاختصار من حرف إلى سبعة أحرف دون مسافات.
emoticon-taken = الاختصار { $code } مستخدم لرمز آخر.

## Who may see and write to the account

allowed-people = أشخاص أسمح لهم
permission-find = ابحث عن شخص أو اكتب عنوانًا
permission-more = { $count ->
    [zero] ولا أحد غيرهم.
    [one] وشخص آخر. اكتب للعثور عليه.
    [two] وشخصان آخران. اكتب للعثور عليهما.
    [few] و{ $count } آخرون. اكتب للعثور عليهم.
    [many] و{ $count } آخرون. اكتب للعثور عليهم.
   *[other] و{ $count } آخرون. اكتب للعثور عليهم.
}

## The contact list as a file

list-file = قائمة جهات الاتصال كملف
list-save-ctt = حفظ لبرامج المراسلة (‎.ctt)
list-save-csv = حفظ كجدول (‎.csv)
list-open = إضافة أشخاص من ملف
list-open-about = قائمة حفظها MSN Messenger أو جدول فيه عناوين. سترى أولًا من فيه.
import-begin = إضافتهم
import-stop = إيقاف
import-new = جدد: { NUMBER($count) }
import-known = في قائمتك بالفعل: { NUMBER($count) }
import-unreadable = غير مفهوم: { NUMBER($count) } ({ $what })
import-nobody = لم يُعثر على أي عنوان في هذا الملف.
import-progress = تم { NUMBER($done) } من { NUMBER($all) }
import-added = تمت الإضافة: { NUMBER($count) }
import-failed-more = آخرون تعذّرت إضافتهم: { NUMBER($count) }
import-stopped = تُركوا لأنك أوقفت العملية: { NUMBER($count) }

## Previews of links

link-previews = معاينات الروابط
link-previews-about = ينظر الخادم إلى الصفحة، ولا تعرف الصفحة من أنت
preview-close = إغلاق المعاينة

## Handwriting

handwriting = خط اليد
ink-area = ارسم هنا بالفأرة أو القلم أو الإصبع
ink-clear = مسح
ink-by = خط يد { $name }
ink-own = خط يدك
