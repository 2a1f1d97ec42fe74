## Who says what

you = आप
says = { $name } का कहना है:
own-line = आप: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = यहाँ अभी तक कुछ नहीं कहा गया।
say-hello = नमस्ते कहें या झटका भेजें।
typing-one = { $name } संदेश लिख रहे हैं।
typing-two = { $first } और { $second } लिख रहे हैं।
typing-several = कई लोग लिख रहे हैं।
joined = { $name } बातचीत में शामिल हुए।
left = { $name } बातचीत से चले गए।
unsupported = { $name } ने कुछ ऐसा भेजा जो यहाँ दिखाया नहीं जा सकता।
names-two = { $first } और { $second }
names-three = { $first }, { $second } और { $third }
names-more = { $first }, { $second } और { NUMBER($others) } अन्य
others = { $count ->
    [one] आप और एक अन्य
   *[other] आप और { $count } अन्य
}
empty-conversation = खाली बातचीत

## Nudges

nudge-sent = आपने अभी एक झटका भेजा।
nudge-received = { $name } ने अभी आपको झटका भेजा।
nudge-too-soon = इतनी जल्दी-जल्दी झटके नहीं भेज सकते।
send-nudge = झटका भेजें

## What was not read

unread = { $count ->
    [one] { $count } अपठित संदेश
   *[other] { $count } अपठित संदेश
}
unread-short = अपठित
newest-messages = सबसे नए संदेश
new-below = { $count ->
    [one] { $count } नया संदेश
   *[other] { $count } नए संदेश
}
new-messages = नए संदेश
back-to-contacts = संपर्कों पर वापस
back-unread-elsewhere = { $count ->
    [one] संपर्कों पर वापस, अन्य जगह { $count } अपठित
   *[other] संपर्कों पर वापस, अन्य जगह { $count } अपठित
}

## What became of a message

sending = भेजा जा रहा है
waiting = कनेक्शन की प्रतीक्षा
accepted = भेजा गया
delivered = पहुँच गया
uncertain = कनेक्शन टूट गया: यह पहुँचा भी हो सकता है और नहीं भी। फिर से भेजने पर यह दो बार दिख सकता है।
send-again = फिर से भेजें
take-back = वापस लें
failed-offline = नहीं पहुँचा: { $name } ऑफ़लाइन हैं।
failed-not-allowed = नहीं पहुँचा: { $name } आपसे संदेश नहीं लेते।
failed-refused = नहीं पहुँचा: सेवा ने इसे नहीं लिया।
failed-not-connected = नहीं पहुँचा: आप सेवा से जुड़े नहीं थे।
failed-appearing-offline = नहीं पहुँचा: आपके ऑफ़लाइन दिखने पर सेवा संदेश नहीं लेती।
failed-nobody-there = नहीं पहुँचा: बाकी सब जा चुके हैं।
failed-too-fast = नहीं पहुँचा: कम समय में बहुत अधिक संदेश।
not-sent-plain = नहीं भेजा गया।
not-sent-because = नहीं भेजा गया: { $said }
text-too-long = { $over ->
    [one] { $over } बाइट ज़्यादा लंबा।
   *[other] { $over } बाइट ज़्यादा लंबा।
}

## Bars over a conversation

may-not-reply-offline = { $name } शायद उत्तर न दें, क्योंकि वे ऑफ़लाइन लगते हैं।
may-not-reply-busy = { $name } शायद उत्तर न दें: उनकी स्थिति “व्यस्त” है।
may-not-reply-away = { $name } शायद उत्तर न दें, क्योंकि वे दूर लगते हैं ({ $status })।
is-blocked = आपने { $name } को अवरुद्ध किया है।
is-stranger = { $name } आपकी संपर्क सूची में नहीं हैं।
you-appear-offline = आप ऑफ़लाइन दिखते हैं; सेवा शायद संदेश न ले।

## Around a conversation

conversation-with = { $name } के साथ बातचीत
conversations = बातचीतें
conversation-actions = बातचीत की क्रियाएँ
in-this-conversation = इस बातचीत में
leave-conversation = बातचीत छोड़ें
close-tab = यह टैब बंद करें
own-window = अलग विंडो में खोलें
close-named = { $name } बंद करें
messages = संदेश
loading = लोड हो रहा है
loading-older = पुराने संदेश लोड हो रहे हैं
pictures = चित्र
card-of = { $name } का कार्ड, { $status }
welcome-title = किससे बात करें?
welcome-text = बातचीत शुरू करने के लिए अपने संपर्कों में से किसी को चुनें।

## Writing

message-tools = संदेश के साधन
write-a-message = संदेश लिखें
message = संदेश
send = भेजें
emoticons = इमोटिकॉन
emoticons-classic = क्लासिक
emoticons-emoji = इमोजी
text-format = पाठ का स्वरूप
font = फ़ॉन्ट
standard-font = मानक फ़ॉन्ट
bold = मोटा
italic = तिरछा
underline = रेखांकित
strike-through = काटा हुआ
colour = रंग
colour-standard = मानक रंग
colour-maroon = मरून
colour-red = लाल
colour-orange = नारंगी
colour-olive = जैतूनी
colour-green = हरा
colour-teal = हरा-नीला
colour-steel-blue = इस्पाती नीला
colour-blue = नीला
colour-purple = बैंगनी
colour-pink = गुलाबी
colour-grey = स्लेटी

## The connection

connecting = जुड़ रहा है
offline-no-network = आप ऑफ़लाइन हैं। वापस आने पर संदेश भेजे जाएँगे।
restarting = Nudge फिर से शुरू हो रहा है। एक क्षण में वापस।
signing-in = साइन इन हो रहा है
try-now = अभी आज़माएँ
sign-in-here = यहाँ साइन इन करें
sign-in-again = फिर से साइन इन करें
signed-out = आपको साइन आउट कर दिया गया।
reconnecting-now = कनेक्शन टूट गया। फिर से जुड़ रहा है
reconnecting-in = { $seconds ->
    [one] कनेक्शन टूट गया। { $seconds } सेकंड में फिर से जुड़ेगा
   *[other] कनेक्शन टूट गया। { $seconds } सेकंड में फिर से जुड़ेगा
}
link-unreachable = सेवा तक पहुँचा नहीं जा सकता।
link-lost = सेवा से कनेक्शन टूट गया।
link-busy = सेवा बहुत व्यस्त है।
link-maintenance = सेवा रखरखाव के लिए बंद है।
link-misunderstood = सेवा ने कुछ अनपेक्षित उत्तर दिया।
trying-now = { $what } फिर से कोशिश हो रही है
trying-in-seconds = { $seconds ->
    [one] { $what } { $seconds } सेकंड में फिर से कोशिश
   *[other] { $what } { $seconds } सेकंड में फिर से कोशिश
}
trying-in-minutes = { $minutes ->
    [one] { $what } { $minutes } मिनट में फिर से कोशिश
   *[other] { $what } { $minutes } मिनट में फिर से कोशिश
}
stopped-elsewhere = आपने किसी और जगह साइन इन किया, और यह सेवा केवल एक जगह की अनुमति देती है।
stopped-password = सेवा अब आपका पासवर्ड नहीं लेती। नए पासवर्ड से साइन इन करें।
stopped-signed-out = आप साइन आउट हैं।
stopped-refused = सेवा इस खाते को आने नहीं देती। इसे चलाने वाले से पूछें।
outdated = Nudge अपडेट हो गया है। यह पेज बंद करके फिर से खोलें।
new-version = नया संस्करण तैयार है।
reload = फिर से लोड करें
padlock-both = आपके ब्राउज़र से Nudge तक और आगे सेवा तक सुरक्षित। सेवा स्वयं उससे गुज़रने वाली बातें पढ़ सकती है।
padlock-page = आपके ब्राउज़र से Nudge तक सुरक्षित, पर Nudge से सेवा तक नहीं: वह हिस्सा रास्ते में पढ़ा जा सकता है।
padlock-service = आपके ब्राउज़र से Nudge तक सुरक्षित नहीं: वह हिस्सा रास्ते में पढ़ा जा सकता है।
padlock-none = सुरक्षित नहीं: आप जो लिखते हैं, वह Nudge और सेवा तक के रास्ते में पढ़ा जा सकता है।
protected = सुरक्षित
not-fully-protected = पूरी तरह सुरक्षित नहीं

## Signing in and signing up

sign-in = साइन इन करें
sign-in-lead = देखने के लिए साइन इन करें कि कौन यहाँ है।
sign-in-as = इस स्थिति में साइन इन करें
service = सेवा
address = पता
address-example = name@example.com
address-completed = छोड़ देने पर @{ $domain } जोड़ दिया जाता है।
forget-address = यह पता भूल जाएँ
password = पासवर्ड
show-password = पासवर्ड दिखाएँ
display-name = नाम जो आपके संपर्क देखेंगे
optional = वैकल्पिक
invitation-code = आमंत्रण कोड
this-device = यह उपकरण
stay-signed-in = साइन इन रहें
stay-signed-in-about = ब्राउज़र बंद होने पर भी संदेश आप तक पहुँचते हैं।
stay-until-closed = जब तक मैं ब्राउज़र बंद न करूँ
stay-public = सार्वजनिक कंप्यूटर
stay-public-about = यहाँ कुछ नहीं रखा जाता।
new-here = यहाँ नए हैं?
create-an-account = खाता बनाएँ
create-account = खाता बनाएँ
create-account-lead = एक पता और पासवर्ड चुनें।
have-an-account = पहले से खाता है?
no-script = Nudge आपके ब्राउज़र में चलता है और उसे JavaScript और WebAssembly चाहिए। कृपया उन्हें चालू करें या दूसरा ब्राउज़र लें।
no-wasm = यह ब्राउज़र Nudge नहीं चला सकता: WebAssembly चाहिए। पिछले कुछ वर्षों का कोई भी ब्राउज़र चलेगा।
no-wasm-instead = मैसेंजर प्रोग्राम भी इस सर्वर में साइन इन कर सकते हैं: MSN Messenger, Windows Live Messenger, Pidgin और अन्य। पता उसे मालूम है जो इसे चलाता है।
still-loading = एक क्षण, अभी लोड हो रहा है…
address-needed = पता name@example.com जैसा होता है।
password-needed = अपना पासवर्ड लिखें।
unreachable = Nudge तक पहुँचा नहीं जा सकता। कनेक्शन जाँचकर फिर कोशिश करें।
wrong-password = पता या पासवर्ड सही नहीं है।
service-down = सेवा तक अभी पहुँचा नहीं जा सकता। समस्या आपके पासवर्ड की नहीं थी; बाद में कोशिश करें।
account-made = आपका खाता तैयार है। उससे साइन इन करें।
invitation-needed = अपने आमंत्रण का कोड लिखें।
domain-is = यहाँ पते @{ $domain } पर समाप्त होते हैं।
at-least-characters = { $least ->
    [one] कम से कम { $least } वर्ण
   *[other] कम से कम { $least } वर्ण
}
not-the-address = पते जैसा नहीं
not-one-character = एक ही वर्ण दोहराया हुआ नहीं
not-too-long = 128 बाइट से लंबा नहीं
too-many-attempts = बहुत अधिक प्रयास। एक मिनट रुककर फिर कोशिश करें।
unknown-service = यह सेवा यहाँ उपलब्ध नहीं है।
sign-up-closed = यहाँ खाते नहीं बनाए जा सकते। इसे चलाने वाले से पूछें।
bad-invitation = यह आमंत्रण मान्य नहीं है, या पहले ही उपयोग हो चुका है।
address-taken = यह पता लिया जा चुका है। दूसरा चुनें।
internal-error = हमारी ओर से कुछ गड़बड़ हुई। बाद में कोशिश करें।
did-not-work = यह नहीं हो पाया। बाद में कोशिश करें।

## Dialogs

add-contact = संपर्क जोड़ें
new-conversation = नई बातचीत
new-group = नया समूह
rename-group = समूह का नाम बदलें
delete-group = समूह मिटाएँ
remove-contact = संपर्क हटाएँ
block-contact = संपर्क अवरुद्ध करें
invite-heading = इस बातचीत में बुलाएँ
sign-out = साइन आउट करें
sign-out-text = आप हर ब्राउज़र में साइन आउट हो जाएँगे, और संदेश यहाँ नहीं आएँगे।
sign-out-everywhere = हर ब्राउज़र में, और ऑफ़लाइन हो जाएँ
account = खाता
change-password = पासवर्ड बदलें
change-password-text = आपके खाते से जुड़े बाकी सभी ब्राउज़र और मैसेंजर साइन आउट हो जाएँगे।
current-password = मौजूदा पासवर्ड
new-password = नया पासवर्ड
password-changed = आपका पासवर्ड बदल गया।
add = जोड़ें
open = खोलें
create = बनाएँ
rename = नाम बदलें
delete = मिटाएँ
remove = हटाएँ
block = अवरुद्ध करें
unblock = अवरोध हटाएँ
invite = बुलाएँ
cancel = रद्द करें
close = बंद करें
done = पूर्ण
group = समूह
groups = समूह
people = लोग
nobody-to-invite = बुलाने के लिए कोई नहीं है।
share-heading = किसे भेजें
share-text = टेक्स्ट संदेश के खाने में आता है; फ़ाइलें तुरंत भेजी जाती हैं।
group-name = समूह का नाम
also-block = इस व्यक्ति को अवरुद्ध भी करें
find-somebody = किसी को खोजें
remove-contact-text = { $name } आपकी सूची से हट जाएँगे। आपने जो बातें कीं, वे रहेंगी।
block-text = { $name } को आप ऑफ़लाइन दिखेंगे और वे आपको लिख नहीं सकेंगे। उन्हें बताया नहीं जाता।
delete-empty-group = समूह { $name } खाली है।
delete-group-text = { $members ->
    [one] { $name } का संपर्क आपकी सूची में रहेगा।
   *[other] { $name } के { $members } संपर्क आपकी सूची में रहेंगे।
}
that-is-you = यह आपका अपना पता है।
on-list-already = यह व्यक्ति पहले से आपकी सूची में है।
group-exists = इस नाम का समूह पहले से है।
group-name-needed = समूह का नाम लिखें।
group-name-too-long = यह नाम सेवा के लिए बहुत लंबा है।
choose-somebody = बुलाने के लिए किसी को चुनें।
exists-already = यह पहले से है।
list-full = सूची भर गई है।
bad-name = सेवा यह नाम नहीं लेती।
no-such-address = ऐसा कोई पता नहीं है, या अब नहीं रहा।
not-connected = अभी सेवा से कनेक्शन नहीं है। लौटने पर कोशिश करें।
too-many-changes = कम समय में बहुत अधिक बदलाव। एक मिनट रुकें।
no-answer-in-time = सेवा ने समय पर उत्तर नहीं दिया। फिर कोशिश करें।
in-conversation-already = यह व्यक्ति पहले से बातचीत में है।
inviting = { $name } को बुलाया जा रहा है
not-invited = किसी को नहीं बुलाया गया

## Statuses

status = स्थिति
status-online = उपलब्ध
status-idle = निष्क्रिय
status-busy = व्यस्त
status-be-right-back = अभी लौटता हूँ
status-away = दूर
status-on-the-phone = फ़ोन पर
status-out-to-lunch = भोजन पर
status-offline = ऑफ़लाइन
status-appear-offline = ऑफ़लाइन दिखें
device-web = ब्राउज़र में
device-mobile = फ़ोन पर
device-bot = स्वचालित

## The contact list

contacts = संपर्क
chats = चैट
what-to-list = क्या दिखाएँ
other-contacts = अन्य संपर्क
online = ऑनलाइन
offline = ऑफ़लाइन
search-contacts = संपर्क खोजें
clear-search = खोज साफ़ करें
nothing-found = कोई संपर्क नहीं मिला।
nobody-here-yet = यहाँ अभी कोई नहीं
nobody-here-yet-text = किसी को उनके पते से जोड़ें, और उनसे पूछा जाएगा।
blocked = अवरुद्ध
more = और
arrange-contacts = संपर्क क्रम
arrange-by-group-offline-apart = समूह से, ऑफ़लाइन अलग
arrange-by-group = समूह से
arrange-by-status = स्थिति से
group-actions = समूह की क्रियाएँ
add-to-this-group = इस समूह में संपर्क जोड़ें
contact-actions = संपर्क की क्रियाएँ
send-a-message = संदेश भेजें
contact-card = संपर्क कार्ड
add-to-contacts = संपर्कों में जोड़ें
move-to = यहाँ ले जाएँ
take-out-of-group = समूह से निकालें
on-your-list = आपकी सूची में
has-you = उनकी सूची में आप
yes = हाँ
no = नहीं
signed-in = { $name } ने अभी साइन इन किया।
listening-to = { $text } सुन रहे हैं
requests = अनुरोध
request-address = { $address } ने आपको जोड़ा है और देखना चाहते हैं कि आप कब ऑनलाइन हैं
request-named = { $name } ({ $address }) ने आपको जोड़ा है और देखना चाहते हैं कि आप कब ऑनलाइन हैं
add-too = मेरे संपर्कों में भी जोड़ें
allow = अनुमति दें
no-conversations-yet = अभी कोई बातचीत नहीं
no-conversations-yet-text = अपने संपर्कों में से किसी को चुनें, या किसी पते पर लिखें।
draft = मसौदा
news = समाचार
refused-plain = { $what }।
refused-because = { $what }: { $said }
list-refused = संपर्क सूची नहीं बदली गई

## Oneself

share-a-message = एक छोटा संदेश साझा करें
your-media = आप क्या सुन रहे हैं
your-name = आपका नाम
your-message = आपका संदेश
change-your-name = अपना नाम बदलें
change-your-message = अपना संदेश बदलें
change-it = { $what }: { $value }। बदलें
close-note = यह सूचना बंद करें
not-saved = आपका बदलाव सहेजा नहीं गया
name-refused = सेवा यह नाम नहीं लेती। दूसरा आज़माएँ।
too-many-characters = { $most ->
    [one] अधिकतम { $most } वर्ण।
   *[other] अधिकतम { $most } वर्ण।
}
name-too-long = यह नाम सेवा के लिए बहुत लंबा है।
name-empty = नाम में कम से कम एक वर्ण चाहिए।

## Settings

settings = सेटिंग
settings-search = सेटिंग में खोजें
settings-none = कोई सेटिंग नहीं मिली।
settings-reset = रीसेट करें
settings-reset-about = यहाँ सब कुछ शुरुआत जैसा हो जाएगा। उपनाम, मसौदे और स्वचालित उत्तर रहेंगे।
setting-refused = सेटिंग सहेजी नहीं गई
look = रूप
look-light-or-dark = हल्का या गहरा
look-system = सिस्टम जैसा
look-light = हल्का
look-dark = गहरा
language = भाषा
language-of-browser = ब्राउज़र जैसी
writing = पाठ
foreign-formats = दूसरों के फ़ॉन्ट और रंग
foreign-formats-about = उनके संदेश वैसे दिखाएँ जैसे वे चाहते हैं
timestamps = हर संदेश के साथ समय
timestamps-about = नहीं तो केवल जहाँ कोई लिखना शुरू करे
enter-sends = Enter से भेजें
enter-sends-about = नहीं तो Ctrl और Enter से
sounds = ध्वनियाँ
sounds-on = ध्वनियाँ चालू हैं
sounds-off = ध्वनियाँ बंद हैं
mute-all = सभी ध्वनियाँ बंद करें
mute-all-about = आपके सभी उपकरणों पर
volume = आवाज़ का स्तर
sound-message = संदेश आने पर
sound-nudge = झटका आने पर
sound-sign-in = किसी संपर्क के साइन इन करने पर
alerts = सूचनाएँ
alert-messages = आने वाले संदेश दिखाएँ
alert-sign-ins = कौन साइन इन करता है, दिखाएँ
system-alerts = सिस्टम की सूचनाएँ
system-alerts-about = जब यह पेज पृष्ठभूमि में हो; केवल इस ब्राउज़र में
system-alerts-refused = यह ब्राउज़र इसकी अनुमति नहीं देता। आप इसे इस पेज की ब्राउज़र सेटिंग में बदल सकते हैं।
hide-text = लिखा हुआ छिपाएँ
hide-text-about = सूचनाएँ केवल बताएँगी कि किसकी ओर से हैं
nudges = झटके
nudges-about = वे विंडो हिला सकते हैं, बज सकते हैं और कंपन कर सकते हैं
held-while-busy = व्यस्त होने पर शांति
held-while-busy-about = व्यस्त या फ़ोन पर होने पर कोई सूचना या ध्वनि नहीं
presence = स्थिति
idle-after = इतने समय बाद निष्क्रिय दिखाएँ
away-after = इतने समय बाद दूर दिखाएँ
never = कभी नहीं
minutes = { $count ->
    [one] { $count } मिनट
   *[other] { $count } मिनट
}
automatic-reply = स्वचालित उत्तर
automatic-reply-about = आपके दूर रहने पर लिखने वाले हर व्यक्ति को एक बार भेजा जाता है। न भेजने के लिए खाली छोड़ें।
contact-list = संपर्क सूची
order = क्रम
order-status = ऑनलाइन पहले
order-name = नाम से
privacy = गोपनीयता
strangers = जो लोग मेरी सूची में नहीं हैं
strangers-about = देख सकते हैं कि मैं कब ऑनलाइन हूँ, और मुझे लिख सकते हैं
ask-when-added = कोई मुझे जोड़े तो पूछें
ask-when-added-about = इस खाते का उपयोग करने वाले अन्य प्रोग्रामों में भी
blocked-people = मेरे द्वारा अवरुद्ध लोग
blocked-nobody = आपने किसी को अवरुद्ध नहीं किया है।
who-has-whom = कौन किसकी सूची में
has-me-not-listed = जिनकी सूची में मैं हूँ, पर जो मेरी सूची में नहीं
listed-has-not-me = मेरी सूची के लोग जिनकी सूची में मैं नहीं
nobody = कोई नहीं
keyboard = कीबोर्ड
key-find = संपर्क खोजें
key-next-conversation = अगली या पिछली बातचीत
key-next-unread = अगली अपठित बातचीत
key-back = संपर्कों पर वापस
key-new-line = नई पंक्ति
key-earlier-lines = आपकी पहले की पंक्तियाँ
key-contact-menu = किसी संपर्क के साथ क्या किया जा सकता है
key-settings = यह पेज

## Dates

today = आज
yesterday = कल
last-received = अंतिम संदेश { $clock } पर मिला।
last-received-on = अंतिम संदेश { $date } को { $clock } पर मिला।

## What was said: search, save, delete

search-messages = संदेश खोजें
search-field = खोजने के शब्द
search-here = इस बातचीत में खोजें
all-conversations = सभी बातचीतें
written-by = लेखक
anybody = कोई भी
up-to-day = इस दिन तक
further-lines = पुराने दिखाएँ
found-nothing = कुछ नहीं मिला।
found-all = { $count ->
    [one] { $count } संदेश मिला।
   *[other] { $count } संदेश मिले।
}
found-newest = { $count ->
    [one] मिला हुआ सबसे नया संदेश।
   *[other] मिले हुए सबसे नए { $count } संदेश।
}
written-in = { $writer }, { $place } में
day-at-clock = { $day }, { $clock }
save-history = बातचीत सहेजें
save-as-page = वेब पेज के रूप में
save-as-text = पाठ के रूप में
save-as-json = JSON के रूप में
delete-history = बातचीत मिटाएँ…
delete-history-title = बातचीत मिटाएँ?
delete-history-text = { $title } के साथ कही गई हर बात यहाँ और आपके सभी उपकरणों पर हमेशा के लिए मिट जाएगी। दूसरी ओर उनकी प्रति रहेगी।

## Favourites, nicknames, mutes

favourites = पसंदीदा
add-to-favourites = पसंदीदा में जोड़ें
take-from-favourites = पसंदीदा से हटाएँ
give-a-nickname = उपनाम दें
nickname = उपनाम
nickname-about = { $address } के लिए आपका नाम। इसे केवल आप देखते हैं। उनका चुना नाम देखने के लिए खाली छोड़ें।
mute = म्यूट करें
unmute = म्यूट हटाएँ
announce = ऑनलाइन आने पर बताएँ
announce-no-more = ऑनलाइन आने पर न बताएँ
has-written = { $name } ने आपको संदेश भेजा है।

## Files

size-bytes = { $count ->
    [one] { $count } बाइट
   *[other] { $count } बाइट
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = आप { $name } भेज रहे हैं।
file-from = { $who } { $name } भेज रहे हैं।
file-offered-by-me = { $other } के स्वीकार करने की प्रतीक्षा
file-offered = { $other } आपको यह फ़ाइल भेजना चाहते हैं
file-sending = भेजी जा रही है
file-receiving = मिल रही है
file-sent = भेजी गई
file-received = मिल गई
file-declined-by = { $other } ने मना किया
file-declined = आपने मना किया
file-cancelled = रद्द
file-offline = नहीं भेजी गई: { $other } ऑफ़लाइन हैं
file-not-supported = नहीं भेजी गई: { $other } का प्रोग्राम यहाँ फ़ाइलें नहीं लेता
file-too-large = विफल: यह सर्वर इतनी बड़ी फ़ाइल नहीं लेता
file-connection-lost = विफल: रास्ते में कनेक्शन टूट गया
file-refused = विफल: मना कर दिया गया
file-timed-out = विफल: समय पर उत्तर नहीं मिला
file-no-room = विफल: जगह नहीं बची। जो फ़ाइलें अब नहीं चाहिए, उन्हें मिटाएँ।
file-far = { $all } में से { $done }
file-far-and-fast = { $all } में से { $done }, { $speed } प्रति सेकंड
file-risky = इस तरह की फ़ाइलें आपके कंप्यूटर को नुकसान पहुँचा सकती हैं। इसे तभी खोलें जब आप इसकी प्रतीक्षा में थे।
file-accept = स्वीकार करें
file-decline = मना करें
file-save = सहेजें
file-save-named = { $name } सहेजें
file-show-named = { $name } दिखाएँ
file-cancel-named = { $name } रद्द करें
file-accept-named = { $name } स्वीकार करें (Alt C)
file-decline-named = { $name } मना करें (Alt D)
send-files = फ़ाइलें भेजें
drop-files-here = भेजने के लिए छोड़ें
file-uploading = अपलोड: { $all } में से { $done }
file-waits = प्रतीक्षा में
file-close = सूची से हटाएँ
file-empty = इसमें कुछ नहीं है।
file-larger-than = यह { $most } से बड़ी है, जो इस सर्वर की सीमा है।
files-are-many = एक बार में केवल पहली { $most } भेजी जाती हैं।
your-files = आपकी फ़ाइलें
your-files-show = भेजी और मिली फ़ाइलें दिखाएँ
no-files = आपके लिए कुछ नहीं रखा है।
files-room = { $all } में से { $used } उपयोग में
file-delete-named = { $name } मिटाएँ
file-until = { $date } तक
key-accept-file = फ़ाइल स्वीकार करें या मना करें

## Own picture

your-picture = आपका चित्र
change-your-picture = अपना चित्र बदलें
picture-choose = चित्र चुनें
picture-camera = फ़ोटो लें
picture-take = लें
picture-none = कोई चित्र नहीं
picture-gallery = Nudge से
picture-gallery-numbered = Nudge से चित्र { $number }
picture-before = पहले उपयोग किए गए
picture-before-numbered = पहले उपयोग किया गया चित्र { $number }
picture-forget-numbered = पहले उपयोग किया गया चित्र { $number } भूल जाएँ
picture-crop = कौन-सा भाग
picture-crop-about = इसे खींचें, या तीर की कुंजियाँ लें; + और - ज़ूम करते हैं।
picture-zoom = ज़ूम
picture-use = यह चित्र लें
picture-back = वापस
picture-unreadable = यह ऐसा चित्र नहीं जिसे आपका ब्राउज़र पढ़ सके।
picture-no-camera = कैमरा नहीं है, या यहाँ उसकी अनुमति नहीं है।

## How the page looks

looks = थीम और दृश्य
theme = थीम
theme-live = Live
theme-live-about = दृश्य पर काँच
theme-classic = क्लासिक
theme-classic-about = 2005 जैसा
theme-plain = सादा
theme-plain-about = शांत, काम के लिए
scene = दृश्य
scene-aurora = उत्तरी ज्योति
scene-meadow = घास का मैदान
scene-sea = समुद्र
scene-city = शाम का शहर
scene-blossom = चेरी के फूल
scene-autumn = पतझड़
scene-snow = बर्फ़
scene-night = रात
scene-none = कोई चित्र नहीं
text-size = संदेशों का आकार
size-small = छोटा
size-normal = सामान्य
size-large = बड़ा
size-largest = सबसे बड़ा
density-normal = चित्रों के साथ
density-compact = सघन
tint = रंगत
tint-of-scene = दृश्य की अपनी
tint-sky = आसमानी
tint-ocean = समुद्री नीला
tint-teal = हरा-नीला
tint-leaf = पत्ती हरा
tint-gold = सुनहरा
tint-orange = नारंगी
tint-cherry = चेरी लाल
tint-rose = गुलाबी
tint-violet = बैंगनी
tint-slate = स्लेटी

## The panel of emoticons

find-emoticon = इमोटिकॉन खोजें
recent-emoticons = हाल में उपयोग किए गए
no-emoticon = ऐसा कोई नहीं है।

## Commands that begin with a slash

slash-commands = आदेश
slash-me = बताएँ कि आप क्या कर रहे हैं: * Anna हाथ हिलाती है
slash-invite = किसी को बुलाएँ
slash-message = अपना संदेश बदलें
slash-status = अपनी स्थिति बदलें: { $status }
slash-close = यह टैब बंद करें

## Messages for people who are away

kept = { $name } ऑफ़लाइन हैं और साइन इन करने पर यह पाएँगे।

## Alerts while no page is open

push = Nudge बंद होने पर सूचनाएँ
push-about = आपके संपर्कों के संदेश और झटके, इस उपकरण पर
push-unable = यह ब्राउज़र ऐसा नहीं कर सकता, या केवल सुरक्षित कनेक्शन पर। iPhone पर पहले Nudge को होम स्क्रीन पर रखें।
push-denied = ब्राउज़र को इसकी अनुमति न देने को कहा गया है। इस पेज की ब्राउज़र सेटिंग में सूचनाओं की अनुमति दें।
push-failed = यह नहीं हो पाया। एक क्षण में फिर कोशिश करें।

## Writing in colour

own-colour = दूसरा रंग

history = संदेश
delete-after = संदेश मिटाएँ, इतने समय बाद
days = { $count ->
    [one] { $count } दिन
   *[other] { $count } दिन
}

## Where one is signed in

devices = आप कहाँ साइन इन हैं
device-named = { $system } पर { $program }
device-unknown = एक ब्राउज़र
device-here = यह ब्राउज़र
device-open = अभी खुला है
device-seen = पिछली बार यहाँ: { $when }
device-sign-out-named = { $name } को साइन आउट करें
devices-sign-out-others = बाकी हर जगह साइन आउट करें
place-name = इस जगह का नाम
place-name-about = आपके दूसरे मैसेंजर इसे यही कहते हैं
place-unnamed = एक मैसेंजर

## Statuses of one’s own

saved-statuses = आपकी अपनी स्थितियाँ
saved-statuses-about = अपने नाम, संदेश और जवाब के साथ। वे स्थितियों के मेनू में हैं।
saved-status-new = नई स्थिति
saved-status-name = स्थिति का नाम
saved-status-edit = { $name } बदलें
saved-status-delete = { $name } हटाएँ
saved-status-reply-about = जब तक यह स्थिति रहे, हर लिखने वाले को एक बार भेजा जाता है।

## Forms in the settings

save = सहेजें

## Emoticons of one's own

emoticons-mine = मेरे
emoticons-yours = आपके इमोटिकॉन
emoticons-change = जोड़ें या बदलें
emoticons-none = अभी आपके पास कोई नहीं है।
emoticon-add = चित्र जोड़ें
emoticon-about = चित्र ज़्यादा से ज़्यादा 50 गुणा 50 पिक्सेल के होते हैं, और चलते हों तो चलते रहते हैं। इस्तेमाल के लिए शॉर्टकट लिखें।
emoticon-shortcut-of = { $code } का शॉर्टकट
emoticon-delete-named = { $code } हटाएँ
emoticon-save = अपने इमोटिकॉन में सहेजें
emoticon-saved = सहेजा गया। इस्तेमाल के लिए { $code } लिखें।
emoticon-bad-shortcut = शॉर्टकट में एक से सात अक्षर होते हैं, और खाली जगह नहीं।
emoticon-taken = { $code } शॉर्टकट पहले से किसी और का है।

## Who may see and write to the account

allowed-people = जिन लोगों को मैं अनुमति देता हूँ
permission-find = किसी को ढूँढें, या पता लिखें
permission-more = { $count ->
    [one] और { $count } और। ढूँढने के लिए लिखें।
   *[other] और { $count } और। ढूँढने के लिए लिखें।
}

## The contact list as a file

list-file = संपर्क सूची फ़ाइल के रूप में
list-save-ctt = मैसेंजर के लिए सहेजें (.ctt)
list-save-csv = तालिका के रूप में सहेजें (.csv)
list-open = फ़ाइल से लोग जोड़ें
list-open-about = MSN Messenger की सहेजी सूची, या पतों वाली तालिका। पहले आप देखेंगे कि उसमें कौन है।
import-begin = इन्हें जोड़ें
import-stop = रोकें
import-new = नए: { NUMBER($count) }
import-known = पहले से आपकी सूची में: { NUMBER($count) }
import-unreadable = समझ में नहीं आए: { NUMBER($count) } ({ $what })
import-nobody = इस फ़ाइल में कोई पता नहीं मिला।
import-progress = { NUMBER($all) } में से { NUMBER($done) } हुए
import-added = जोड़े गए: { NUMBER($count) }
import-failed-more = दूसरे जो नहीं जुड़ सके: { NUMBER($count) }
import-stopped = आपके रोकने से छूटे: { NUMBER($count) }

## Previews of links

link-previews = लिंक की झलक
link-previews-about = सर्वर पेज देखता है; पेज को पता नहीं चलता कि आप कौन हैं
preview-close = झलक बंद करें

## Handwriting

handwriting = लिखावट
ink-area = माउस, पेन या उँगली से यहाँ बनाएँ
ink-clear = साफ़ करें
ink-by = { $name } की लिखावट
ink-own = आपकी लिखावट
