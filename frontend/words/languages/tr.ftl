## Who says what

you = Siz
says = { $name } diyor ki:
own-line = Siz: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Burada henüz bir şey söylenmedi.
say-hello = Merhaba deyin ya da titreşim gönderin.
typing-one = { $name } ileti yazıyor.
typing-two = { $first } ve { $second } yazıyor.
typing-several = Birkaç kişi yazıyor.
joined = { $name } konuşmaya katıldı.
left = { $name } konuşmadan ayrıldı.
unsupported = { $name } burada gösterilemeyen bir şey gönderdi.
names-two = { $first } ve { $second }
names-three = { $first }, { $second } ve { $third }
names-more = { $first }, { $second } ve { NUMBER($others) } kişi daha
others = { $count ->
    [one] Siz ve bir kişi daha
   *[other] Siz ve { $count } kişi daha
}
empty-conversation = Boş konuşma

## Nudges

nudge-sent = Az önce titreşim gönderdiniz.
nudge-received = { $name } az önce size titreşim gönderdi.
nudge-too-soon = Bu kadar sık titreşim gönderemezsiniz.
send-nudge = Titreşim gönder

## What was not read

unread = { $count ->
    [one] { $count } okunmamış ileti
   *[other] { $count } okunmamış ileti
}
unread-short = okunmamış
newest-messages = En yeni iletiler
new-below = { $count ->
    [one] { $count } yeni ileti
   *[other] { $count } yeni ileti
}
new-messages = Yeni iletiler
back-to-contacts = Kişilere dön
back-unread-elsewhere = { $count ->
    [one] Kişilere dön, başka yerde { $count } okunmamış
   *[other] Kişilere dön, başka yerde { $count } okunmamış
}

## What became of a message

sending = Gönderiliyor
waiting = Bağlantı bekleniyor
accepted = Gönderildi
delivered = Teslim edildi
uncertain = Bağlantı koptu: bu ulaşmış da olabilir, ulaşmamış da. Yeniden gönderirseniz iki kez görünebilir.
send-again = Yeniden gönder
take-back = Geri al
failed-offline = Teslim edilmedi: { $name } çevrimdışı.
failed-not-allowed = Teslim edilmedi: { $name } sizden ileti almıyor.
failed-refused = Teslim edilmedi: hizmet kabul etmedi.
failed-not-connected = Teslim edilmedi: hizmete bağlı değildiniz.
failed-appearing-offline = Teslim edilmedi: çevrimdışı görünürken hizmet ileti kabul etmiyor.
failed-nobody-there = Teslim edilmedi: diğer herkes ayrıldı.
failed-too-fast = Teslim edilmedi: kısa sürede çok fazla ileti.
not-sent-plain = Gönderilmedi.
not-sent-because = Gönderilmedi: { $said }
text-too-long = { $over ->
    [one] { $over } bayt fazla.
   *[other] { $over } bayt fazla.
}

## Bars over a conversation

may-not-reply-offline = { $name } çevrimdışı göründüğü için yanıt vermeyebilir.
may-not-reply-busy = { $name } yanıt vermeyebilir: durumu “Meşgul”.
may-not-reply-away = { $name } uzakta göründüğü için yanıt vermeyebilir ({ $status }).
is-blocked = { $name } adlı kişiyi engellediniz.
is-stranger = { $name } kişi listenizde değil.
you-appear-offline = Çevrimdışı görünüyorsunuz; hizmet ileti kabul etmeyebilir.

## Around a conversation

conversation-with = { $name } ile konuşma
conversations = Konuşmalar
conversation-actions = Konuşma işlemleri
in-this-conversation = Bu konuşmada
leave-conversation = Konuşmadan ayrıl
close-tab = Bu sekmeyi kapat
own-window = Ayrı pencerede aç
close-named = Kapat: { $name }
messages = İletiler
loading = Yükleniyor
loading-older = Eski iletiler yükleniyor
pictures = Resimler
card-of = { $name } kartı, { $status }
welcome-title = Kiminle konuşmak istersiniz?
welcome-text = Konuşma başlatmak için kişilerinizden birini seçin.

## Writing

message-tools = İleti araçları
write-a-message = Bir ileti yazın
message = İleti
send = Gönder
emoticons = İfadeler
emoticons-classic = Klasik
emoticons-emoji = Emoji
text-format = Metin biçimi
font = Yazı tipi
standard-font = Standart yazı tipi
bold = Kalın
italic = İtalik
underline = Altı çizili
strike-through = Üstü çizili
colour = Renk
colour-standard = Standart renk
colour-maroon = Bordo
colour-red = Kırmızı
colour-orange = Turuncu
colour-olive = Zeytin yeşili
colour-green = Yeşil
colour-teal = Camgöbeği
colour-steel-blue = Çelik mavisi
colour-blue = Mavi
colour-purple = Mor
colour-pink = Pembe
colour-grey = Gri

## The connection

connecting = Bağlanıyor
offline-no-network = Çevrimdışısınız. İletiler geri döndüğünüzde gönderilecek.
restarting = Nudge yeniden başlıyor. Birazdan dönecek.
signing-in = Oturum açılıyor
try-now = Şimdi dene
sign-in-here = Burada oturum aç
sign-in-again = Yeniden oturum aç
signed-out = Oturumunuz kapatıldı.
reconnecting-now = Bağlantı koptu. Yeniden bağlanıyor
reconnecting-in = { $seconds ->
    [one] Bağlantı koptu. { $seconds } saniye sonra yeniden bağlanacak
   *[other] Bağlantı koptu. { $seconds } saniye sonra yeniden bağlanacak
}
link-unreachable = Hizmete ulaşılamıyor.
link-lost = Hizmetle bağlantı koptu.
link-busy = Hizmet çok yoğun.
link-maintenance = Hizmet bakımda.
link-misunderstood = Hizmet beklenmedik bir yanıt verdi.
trying-now = { $what } Yeniden deneniyor
trying-in-seconds = { $seconds ->
    [one] { $what } { $seconds } saniye sonra yeniden denenecek
   *[other] { $what } { $seconds } saniye sonra yeniden denenecek
}
trying-in-minutes = { $minutes ->
    [one] { $what } { $minutes } dakika sonra yeniden denenecek
   *[other] { $what } { $minutes } dakika sonra yeniden denenecek
}
stopped-elsewhere = Başka bir yerde oturum açtınız ve bu hizmet yalnızca bir yere izin veriyor.
stopped-password = Hizmet artık parolanızı kabul etmiyor. Yenisiyle oturum açın.
stopped-signed-out = Oturumunuz kapalı.
stopped-refused = Hizmet bu hesabı kabul etmiyor. Yöneticisine sorun.
outdated = Nudge güncellendi. Bu sayfayı kapatıp yeniden açın.
new-version = Yeni bir sürüm hazır.
reload = Yeniden yükle
padlock-both = Tarayıcınızdan Nudge’a ve oradan hizmete kadar korunuyor. Hizmetin kendisi içinden geçeni okuyabilir.
padlock-page = Tarayıcınızdan Nudge’a kadar korunuyor, ama Nudge’dan hizmete korunmuyor: o kısım yolda okunabilir.
padlock-service = Tarayıcınızdan Nudge’a kadar korunmuyor: o kısım yolda okunabilir.
padlock-none = Korunmuyor: yazdıklarınız Nudge’a ve hizmete giderken okunabilir.
protected = Korunuyor
not-fully-protected = Tam korunmuyor

## Signing in and signing up

sign-in = Oturum aç
sign-in-lead = Kimlerin orada olduğunu görmek için oturum açın.
sign-in-as = Durumum
service = Hizmet
address = Adres
address-example = ad@example.com
address-completed = Yazmazsanız @{ $domain } eklenir.
forget-address = Bu adresi unut
password = Parola
show-password = Parolayı göster
display-name = Kişilerinizin göreceği ad
optional = İsteğe bağlı
invitation-code = Davet kodu
this-device = Bu cihaz
stay-signed-in = Oturumu açık tut
stay-signed-in-about = Tarayıcı kapalıyken de iletiler size ulaşır.
stay-until-closed = Tarayıcıyı kapatana kadar
stay-public = Herkese açık bilgisayar
stay-public-about = Burada hiçbir şey saklanmaz.
new-here = Yeni misiniz?
create-an-account = Hesap oluştur
create-account = Hesap oluştur
create-account-lead = Bir adres ve parola seçin.
have-an-account = Hesabınız var mı?
no-script = Nudge tarayıcınızda çalışır; JavaScript ve WebAssembly gerektirir. Lütfen bunları açın ya da başka bir tarayıcı kullanın.
no-wasm = Bu tarayıcı Nudge’ı çalıştıramıyor: WebAssembly gerekli. Son yılların her tarayıcısında vardır.
no-wasm-instead = Mesajlaşma programları da bu sunucuda oturum açabilir: MSN Messenger, Windows Live Messenger, Pidgin ve diğerleri. Adresi, sunucuyu işleten bilir.
still-loading = Bir dakika, yükleniyor…
address-needed = Adres ad@example.com gibi olur.
password-needed = Parolanızı yazın.
unreachable = Nudge’a ulaşılamıyor. Bağlantınızı denetleyip yeniden deneyin.
wrong-password = Adres ya da parola doğru değil.
service-down = Hizmete şu anda ulaşılamıyor. Sorun parolanızda değil; daha sonra deneyin.
account-made = Hesabınız hazır. Onunla oturum açın.
invitation-needed = Davetinizdeki kodu yazın.
domain-is = Buradaki adresler @{ $domain } ile biter.
at-least-characters = { $least ->
    [one] En az { $least } karakter
   *[other] En az { $least } karakter
}
not-the-address = Adresten farklı
not-one-character = Tek bir karakterin yinelemesi değil
not-too-long = 128 bayttan uzun değil
too-many-attempts = Çok fazla deneme. Bir dakika bekleyip yeniden deneyin.
unknown-service = Bu hizmet burada sunulmuyor.
sign-up-closed = Burada hesap oluşturulamıyor. Yöneticisine sorun.
bad-invitation = Bu davet geçersiz ya da zaten kullanılmış.
address-taken = Bu adres alınmış. Başka bir adres seçin.
internal-error = Bizim tarafımızda bir sorun oldu. Daha sonra deneyin.
did-not-work = Olmadı. Daha sonra deneyin.

## Dialogs

add-contact = Kişi ekle
new-conversation = Yeni konuşma
new-group = Yeni grup
rename-group = Grubu yeniden adlandır
delete-group = Grubu sil
remove-contact = Kişiyi kaldır
block-contact = Kişiyi engelle
invite-heading = Bu konuşmaya davet et
sign-out = Oturumu kapat
sign-out-text = Oturumunuz tüm tarayıcılarda kapanır ve iletiler artık buraya gelmez.
sign-out-everywhere = Tüm tarayıcılarda, ve çevrimdışı ol
account = Hesap
change-password = Parolanı değiştir
change-password-text = Hesabın açık olduğu diğer tüm tarayıcı ve mesajlaşma programlarının oturumu kapatılır.
current-password = Şimdiki parola
new-password = Yeni parola
password-changed = Parolan değiştirildi.
add = Ekle
open = Aç
create = Oluştur
rename = Yeniden adlandır
delete = Sil
remove = Kaldır
block = Engelle
unblock = Engeli kaldır
invite = Davet et
cancel = İptal
close = Kapat
done = Tamam
group = Grup
groups = Gruplar
people = Kişiler
nobody-to-invite = Davet edilecek kimse yok.
share-heading = Kime gönderilsin
share-text = Metin ileti alanına konur; dosyalar hemen gönderilir.
group-name = Grubun adı
also-block = Bu kişiyi engelle de
find-somebody = Birini bul
remove-contact-text = { $name } listenizden çıkar. Birbirinize söyledikleriniz kalır.
block-text = { $name } sizi çevrimdışı görür ve size yazamaz. Kendisine bildirilmez.
delete-empty-group = { $name } grubu boş.
delete-group-text = { $members ->
    [one] { $name } grubundaki kişi listenizde kalır.
   *[other] { $name } grubundaki { $members } kişi listenizde kalır.
}
that-is-you = Bu sizin kendi adresiniz.
on-list-already = Bu kişi zaten listenizde.
group-exists = Bu adda bir grup zaten var.
group-name-needed = Grup için bir ad yazın.
group-name-too-long = Bu ad hizmet için çok uzun.
choose-somebody = Davet edilecek birini seçin.
exists-already = Zaten var.
list-full = Liste dolu.
bad-name = Hizmet bu adı kabul etmiyor.
no-such-address = Böyle bir adres yok ya da artık yok.
not-connected = Şu anda hizmetle bağlantı yok. Geri geldiğinde deneyin.
too-many-changes = Kısa sürede çok fazla değişiklik. Bir dakika bekleyin.
no-answer-in-time = Hizmet zamanında yanıt vermedi. Yeniden deneyin.
in-conversation-already = Bu kişi zaten konuşmada.
inviting = { $name } davet ediliyor
not-invited = Kimse davet edilmedi

## Statuses

status = Durum
status-online = Uygun
status-idle = Boşta
status-busy = Meşgul
status-be-right-back = Hemen döneceğim
status-away = Uzakta
status-on-the-phone = Telefonda
status-out-to-lunch = Yemekte
status-offline = Çevrimdışı
status-appear-offline = Çevrimdışı görün
device-web = Tarayıcıda
device-mobile = Telefonda
device-bot = Otomatik

## The contact list

contacts = Kişiler
chats = Sohbetler
what-to-list = Ne gösterilsin
other-contacts = Diğer kişiler
online = Çevrimiçi
offline = Çevrimdışı
search-contacts = Kişilerde ara
clear-search = Aramayı temizle
nothing-found = Eşleşen kişi yok.
nobody-here-yet = Henüz kimse yok
nobody-here-yet-text = Adresiyle birini ekleyin; kendisine sorulacak.
blocked = Engelli
more = Daha fazla
arrange-contacts = Kişileri düzenle
arrange-by-group-offline-apart = Gruba göre, çevrimdışılar ayrı
arrange-by-group = Gruba göre
arrange-by-status = Duruma göre
group-actions = Grup işlemleri
add-to-this-group = Bu gruba kişi ekle
contact-actions = Kişi işlemleri
send-a-message = İleti gönder
contact-card = Kişi kartı
add-to-contacts = Kişilere ekle
move-to = Şuraya taşı
take-out-of-group = Gruptan çıkar
on-your-list = Listenizde
has-you = Sizi eklemiş
yes = Evet
no = Hayır
signed-in = { $name } az önce oturum açtı.
listening-to = Dinliyor: { $text }
requests = İstekler
request-address = { $address } sizi ekledi ve çevrimiçi olduğunuzu görmek istiyor
request-named = { $name } ({ $address }) sizi ekledi ve çevrimiçi olduğunuzu görmek istiyor
add-too = Kişilerime de ekle
allow = İzin ver
no-conversations-yet = Henüz konuşma yok
no-conversations-yet-text = Kişilerinizden birini seçin ya da bir adrese yazın.
draft = Taslak
news = Haberler
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = Kişi listesi değiştirilmedi

## Oneself

share-a-message = Kısa bir ileti paylaşın
your-media = Dinledikleriniz
your-name = Adınız
your-message = İletiniz
change-your-name = Adınızı değiştirin
change-your-message = İletinizi değiştirin
change-it = { $what }: { $value }. Değiştir
close-note = Bu notu kapat
not-saved = Değişikliğiniz kaydedilmedi
name-refused = Hizmet bu adı kabul etmiyor. Başka bir ad deneyin.
too-many-characters = { $most ->
    [one] En çok { $most } karakter.
   *[other] En çok { $most } karakter.
}
name-too-long = Bu ad hizmet için çok uzun.
name-empty = Bir ad için en az bir karakter gerekir.

## Settings

settings = Ayarlar
settings-search = Ayarlarda ara
settings-none = Eşleşen ayar yok.
settings-reset = Sıfırla
settings-reset-about = Buradaki her şey ilk haline döner. Takma adlar, taslaklar ve otomatik yanıtlar kalır.
setting-refused = Ayar kaydedilmedi
look = Görünüm
look-light-or-dark = Açık ya da koyu
look-system = Sistem gibi
look-light = Açık
look-dark = Koyu
language = Dil
language-of-browser = Tarayıcı gibi
writing = Metin
foreign-formats = Başkalarının yazı tipleri ve renkleri
foreign-formats-about = İletilerini istedikleri gibi göster
timestamps = Her iletinin yanında saat
timestamps-about = Yoksa yalnızca biri yazmaya başladığında
enter-sends = Enter gönderir
enter-sends-about = Yoksa Ctrl ve Enter
sounds = Sesler
sounds-on = Sesler açık
sounds-off = Sesler kapalı
mute-all = Tüm sesleri kapat
mute-all-about = Tüm cihazlarınızda
volume = Ses düzeyi
sound-message = İleti geldiğinde
sound-nudge = Titreşim geldiğinde
sound-sign-in = Bir kişi oturum açtığında
alerts = Uyarılar
alert-messages = Gelen iletileri göster
alert-sign-ins = Oturum açanları göster
system-alerts = Sistem uyarıları
system-alerts-about = Bu sayfa arka plandayken; yalnızca bu tarayıcıda
system-alerts-refused = Bu tarayıcı izin vermiyor. Bunu tarayıcının bu sayfa için olan ayarlarında değiştirebilirsiniz.
hide-text = Yazılanı gizle
hide-text-about = Uyarılar yalnızca kimden geldiğini söyler
nudges = Titreşimler
nudges-about = Pencereyi sarsabilir, ses çıkarabilir ve titretebilir
held-while-busy = Meşgulken sessiz
held-while-busy-about = Meşgul ya da telefondayken uyarı ve ses yok
presence = Durum
idle-after = Şu süre sonra boşta göster
away-after = Şu süre sonra uzakta göster
never = Hiçbir zaman
minutes = { $count ->
    [one] { $count } dakika
   *[other] { $count } dakika
}
automatic-reply = Otomatik yanıt
automatic-reply-about = Siz uzaktayken yazan herkese bir kez gönderilir. Göndermemek için boş bırakın.
contact-list = Kişi listesi
order = Sıra
order-status = Önce çevrimiçi olanlar
order-name = Ada göre
privacy = Gizlilik
strangers = Listemde olmayan kişiler
strangers-about = Çevrimiçi olduğumu görebilir ve bana yazabilir
ask-when-added = Biri beni eklediğinde sor
ask-when-added-about = Bu hesabı kullanan diğer programlarda da
blocked-people = Engellediğim kişiler
blocked-nobody = Kimseyi engellemediniz.
who-has-whom = Kim kimi eklemiş
has-me-not-listed = Beni ekleyen ama listemde olmayan kişiler
listed-has-not-me = Listemde olup beni eklememiş kişiler
nobody = Hiç kimse
keyboard = Klavye
key-find = Kişi bul
key-next-conversation = Sonraki ya da önceki konuşma
key-next-unread = Sonraki okunmamış konuşma
key-back = Kişilere dön
key-new-line = Yeni satır
key-earlier-lines = Önceki satırlarınız
key-contact-menu = Bir kişiyle yapılabilecekler
key-settings = Bu sayfa

## Dates

today = Bugün
yesterday = Dün
last-received = Son ileti { $clock } saatinde alındı.
last-received-on = Son ileti { $date } günü { $clock } saatinde alındı.

## What was said: search, save, delete

search-messages = İletilerde ara
search-field = Aranacak sözcükler
search-here = Bu konuşmada ara
all-conversations = Tüm konuşmalar
written-by = Yazan
anybody = Herhangi biri
up-to-day = Şu güne kadar
further-lines = Daha eskileri göster
found-nothing = Hiçbir şey bulunamadı.
found-all = { $count ->
    [one] { $count } ileti bulundu.
   *[other] { $count } ileti bulundu.
}
found-newest = { $count ->
    [one] Bulunan en yeni ileti.
   *[other] Bulunan en yeni { $count } ileti.
}
written-in = { $writer }, { $place } içinde
day-at-clock = { $day }, { $clock }
save-history = Konuşmayı kaydet
save-as-page = Web sayfası olarak
save-as-text = Metin olarak
save-as-json = JSON olarak
delete-history = Konuşmayı sil…
delete-history-title = Konuşma silinsin mi?
delete-history-text = { $title } ile söylenen her şey burada ve tüm cihazlarınızda kalıcı olarak silinir. Karşı tarafta kendi kopyası kalır.

## Favourites, nicknames, mutes

favourites = Sık kullanılanlar
add-to-favourites = Sık kullanılanlara ekle
take-from-favourites = Sık kullanılanlardan çıkar
give-a-nickname = Takma ad ver
nickname = Takma ad
nickname-about = { $address } için sizin verdiğiniz ad. Yalnızca siz görürsünüz. Kendi seçtiği adı görmek için boş bırakın.
mute = Sessize al
unmute = Sessizden çıkar
announce = Çevrimiçi olunca haber ver
announce-no-more = Çevrimiçi olunca haber verme
has-written = { $name } size bir ileti gönderdi.

## Files

size-bytes = { $count ->
    [one] { $count } bayt
   *[other] { $count } bayt
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = { $name } gönderiyorsunuz.
file-from = { $who }, { $name } gönderiyor.
file-offered-by-me = { $other } kabul edene kadar bekleniyor
file-offered = { $other } size bu dosyayı göndermek istiyor
file-sending = Gönderiliyor
file-receiving = Alınıyor
file-sent = Gönderildi
file-received = Alındı
file-declined-by = { $other } reddetti
file-declined = Reddettiniz
file-cancelled = İptal edildi
file-offline = Gönderilmedi: { $other } çevrimdışı
file-not-supported = Gönderilmedi: { $other } adlı kişinin programı burada dosya almıyor
file-too-large = Başarısız: bu sunucunun kabul ettiğinden büyük
file-connection-lost = Başarısız: bağlantı yolda koptu
file-refused = Başarısız: reddedildi
file-timed-out = Başarısız: zamanında yanıt gelmedi
file-no-room = Başarısız: yer kalmadı. Artık gerekmeyen dosyaları silin.
file-far = { $done } / { $all }
file-far-and-fast = { $done } / { $all }, saniyede { $speed }
file-risky = Bu türden dosyalar bilgisayarınıza zarar verebilir. Yalnızca bekliyorsanız açın.
file-accept = Kabul et
file-decline = Reddet
file-save = Kaydet
file-save-named = Kaydet: { $name }
file-show-named = Göster: { $name }
file-cancel-named = İptal et: { $name }
file-accept-named = Kabul et: { $name } (Alt C)
file-decline-named = Reddet: { $name } (Alt D)
send-files = Dosya gönder
drop-files-here = Göndermek için bırakın
file-uploading = Yükleniyor: { $done } / { $all }
file-waits = Bekliyor
file-close = Listeden çıkar
file-empty = İçinde bir şey yok.
file-larger-than = { $most } sınırından büyük; bu sunucu daha fazlasını almıyor.
files-are-many = Aynı anda yalnızca ilk { $most } gönderilir.
your-files = Dosyalarınız
your-files-show = Gönderilen ve alınanları göster
no-files = Sizin için saklanan bir şey yok.
files-room = { $used } / { $all } kullanılıyor
file-delete-named = Sil: { $name }
file-until = { $date } gününe kadar
key-accept-file = Dosyayı kabul et ya da reddet

## Own picture

your-picture = Resminiz
change-your-picture = Resminizi değiştirin
picture-choose = Resim seç
picture-camera = Fotoğraf çek
picture-take = Çek
picture-none = Resim yok
picture-gallery = Nudge’dan
picture-gallery-numbered = Nudge’dan resim { $number }
picture-before = Önce kullanılanlar
picture-before-numbered = Önce kullanılan resim { $number }
picture-forget-numbered = Önce kullanılan resim { $number } unutulsun
picture-crop = Hangi bölüm
picture-crop-about = Sürükleyin ya da ok tuşlarını kullanın; + ve - yakınlaştırır.
picture-zoom = Yakınlaştırma
picture-use = Bu resmi kullan
picture-back = Geri
picture-unreadable = Bu, tarayıcınızın okuyabildiği bir resim değil.
picture-no-camera = Kamera yok ya da burada izin verilmiyor.

## How the page looks

looks = Tema ve sahne
theme = Tema
theme-live = Live
theme-live-about = Sahne üzerinde cam
theme-classic = Klasik
theme-classic-about = 2005’teki gibi
theme-plain = Sade
theme-plain-about = Sakin, iş için
scene = Sahne
scene-aurora = Kuzey ışıkları
scene-meadow = Çayır
scene-sea = Deniz
scene-city = Alacakaranlıkta şehir
scene-blossom = Kiraz çiçeği
scene-autumn = Sonbahar
scene-snow = Kar
scene-night = Gece
scene-none = Resim yok
text-size = İleti boyutu
size-small = Küçük
size-normal = Normal
size-large = Büyük
size-largest = En büyük
density-normal = Resimli
density-compact = Sıkışık
tint = Renk tonu
tint-of-scene = Sahnenin kendi tonu
tint-sky = Gök mavisi
tint-ocean = Okyanus mavisi
tint-teal = Camgöbeği
tint-leaf = Yaprak yeşili
tint-gold = Altın
tint-orange = Turuncu
tint-cherry = Kiraz kırmızısı
tint-rose = Gül
tint-violet = Menekşe
tint-slate = Arduvaz grisi

## The panel of emoticons

find-emoticon = İfade ara
recent-emoticons = Son kullanılanlar
no-emoticon = Böyle bir şey yok.

## Commands that begin with a slash

slash-commands = Komutlar
slash-me = Ne yaptığınızı söyleyin: * Anna el sallıyor
slash-invite = Birini davet et
slash-message = İletinizi değiştirin
slash-status = Durumunuzu değiştirin: { $status }
slash-close = Bu sekmeyi kapat

## Messages for people who are away

kept = { $name } çevrimdışı; bunu oturum açınca alacak.

## Alerts while no page is open

push = Nudge kapalıyken uyarılar
push-about = Kişilerinizden gelen ileti ve titreşimler, bu cihazda
push-unable = Bu tarayıcı yapamıyor, ya da yalnızca güvenli bağlantıyla. iPhone’da önce Nudge’ı ana ekrana ekleyin.
push-denied = Tarayıcıya izin vermemesi söylenmiş. Bu sayfa için olan ayarlarında bildirimlere izin verin.
push-failed = Olmadı. Birazdan yeniden deneyin.

## Writing in colour

own-colour = Başka renk

history = İletiler
delete-after = İletileri şu süreden sonra sil
days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}

## Where one is signed in

devices = Oturumunuzun açık olduğu yerler
device-named = { $system } üzerinde { $program }
device-unknown = Bir tarayıcı
device-here = Bu tarayıcı
device-open = Şu anda açık
device-seen = Son görülme: { $when }
device-sign-out-named = { $name } oturumunu kapat
devices-sign-out-others = Diğer her yerde oturumu kapat
place-name = Bu yerin adı
place-name-about = Diğer mesajlaşma programlarınız onu böyle adlandırır
place-unnamed = Bir mesajlaşma programı

## Statuses of one’s own

saved-statuses = Kendi durumlarınız
saved-statuses-about = Kendi adı, iletisi ve yanıtı olur. Durum menüsünde bulunurlar.
saved-status-new = Yeni durum
saved-status-name = Durumun adı
saved-status-edit = { $name } düzenle
saved-status-delete = { $name } sil
saved-status-reply-about = Bu durum sürdükçe yazan herkese bir kez gönderilir.

## Forms in the settings

save = Kaydet

## Emoticons of one's own

emoticons-mine = Benimkiler
emoticons-yours = İfadeleriniz
emoticons-change = Ekle veya değiştir
emoticons-none = Henüz ifadeniz yok.
emoticon-add = Resim ekle
emoticon-about = Resimler en çok 50 x 50 piksel olur ve hareketliyse hareketli kalır. Kullanmak için kısayolunu yazın.
emoticon-shortcut-of = { $code } kısayolu
emoticon-delete-named = { $code } ifadesini sil
emoticon-save = İfadelerinize kaydedin
emoticon-saved = Kaydedildi. Kullanmak için { $code } yazın.
emoticon-bad-shortcut = Kısayol bir ile yedi karakter arasındadır, boşluk içermez.
emoticon-taken = { $code } kısayolu başka bir ifadenin.

## Who may see and write to the account

allowed-people = İzin verdiğim kişiler
permission-find = Birini bulun ya da bir adres yazın
permission-more = { $count ->
    [one] Ve bir kişi daha. Bulmak için yazın.
   *[other] Ve { $count } kişi daha. Bulmak için yazın.
}

## The contact list as a file

list-file = Dosya olarak kişi listesi
list-save-ctt = Mesajlaşma programları için kaydet (.ctt)
list-save-csv = Tablo olarak kaydet (.csv)
list-open = Dosyadan kişi ekle
list-open-about = MSN Messenger’ın kaydettiği bir liste ya da adresli bir tablo. Önce içinde kim olduğunu görürsünüz.
import-begin = Ekle
import-stop = Durdur
import-new = Yeni: { NUMBER($count) }
import-known = Zaten listenizde: { NUMBER($count) }
import-unreadable = Anlaşılmayan: { NUMBER($count) } ({ $what })
import-nobody = Bu dosyada hiç adres bulunamadı.
import-progress = { NUMBER($all) } kişiden { NUMBER($done) } tamam
import-added = Eklenen: { NUMBER($count) }
import-failed-more = Eklenemeyen diğerleri: { NUMBER($count) }
import-stopped = Durdurduğunuz için atlanan: { NUMBER($count) }

## Previews of links

link-previews = Bağlantı önizlemeleri
link-previews-about = Sayfaya sunucu bakar; sayfa kim olduğunuzu öğrenmez
preview-close = Önizlemeyi kapat

## Handwriting

handwriting = El yazısı
ink-area = Fare, kalem veya parmakla buraya çizin
ink-clear = Temizle
ink-by = { $name } kişisinin el yazısı
ink-own = El yazınız
