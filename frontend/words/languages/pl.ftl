## Who says what

you = Ty
says = { $name } mówi:
own-line = Ty: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Nic tu jeszcze nie powiedziano.
say-hello = Przywitaj się albo wyślij szturchnięcie.
typing-one = { $name } pisze wiadomość.
typing-two = { $first } i { $second } piszą.
typing-several = Kilka osób pisze.
joined = { $name } dołącza do rozmowy.
left = { $name } opuszcza rozmowę.
unsupported = { $name } przysyła coś, czego nie można tu pokazać.
names-two = { $first } i { $second }
names-three = { $first }, { $second } i { $third }
names-more = { $first }, { $second } i { NUMBER($others) } innych
others = { $count ->
    [one] Ty i jeszcze jedna osoba
    [few] Ty i { $count } inne osoby
    [many] Ty i { $count } innych osób
   *[other] Ty i { $count } inne osoby
}
empty-conversation = Pusta rozmowa

## Nudges

nudge-sent = Wysyłasz szturchnięcie.
nudge-received = { $name } przysyła ci szturchnięcie.
nudge-too-soon = Nie możesz szturchać tak często.
send-nudge = Wyślij szturchnięcie

## What was not read

unread = { $count ->
    [one] { $count } nieprzeczytana wiadomość
    [few] { $count } nieprzeczytane wiadomości
    [many] { $count } nieprzeczytanych wiadomości
   *[other] { $count } nieprzeczytane wiadomości
}
unread-short = nieprzeczytane
newest-messages = Najnowsze wiadomości
new-below = { $count ->
    [one] { $count } nowa wiadomość
    [few] { $count } nowe wiadomości
    [many] { $count } nowych wiadomości
   *[other] { $count } nowe wiadomości
}
new-messages = Nowe wiadomości
back-to-contacts = Powrót do kontaktów
back-unread-elsewhere = { $count ->
    [one] Powrót do kontaktów, { $count } nieprzeczytana gdzie indziej
    [few] Powrót do kontaktów, { $count } nieprzeczytane gdzie indziej
    [many] Powrót do kontaktów, { $count } nieprzeczytanych gdzie indziej
   *[other] Powrót do kontaktów, { $count } nieprzeczytane gdzie indziej
}

## What became of a message

sending = Wysyłanie
waiting = Czeka na połączenie
accepted = Wysłano
delivered = Dostarczono
uncertain = Połączenie zostało zerwane: to mogło dotrzeć albo nie. Wysłane ponownie może pojawić się dwa razy.
send-again = Wyślij ponownie
take-back = Cofnij
failed-offline = Nie dostarczono: { $name } jest offline.
failed-not-allowed = Nie dostarczono: { $name } nie przyjmuje twoich wiadomości.
failed-refused = Nie dostarczono: usługa tego nie przyjęła.
failed-not-connected = Nie dostarczono: nie było połączenia z usługą.
failed-appearing-offline = Nie dostarczono: usługa nie przyjmuje wiadomości, gdy jesteś niewidoczny.
failed-nobody-there = Nie dostarczono: wszyscy inni wyszli.
failed-too-fast = Nie dostarczono: za dużo wiadomości w krótkim czasie.
not-sent-plain = Nie wysłano.
not-sent-because = Nie wysłano: { $said }
text-too-long = { $over ->
    [one] Za długie o { $over } bajt.
    [few] Za długie o { $over } bajty.
    [many] Za długie o { $over } bajtów.
   *[other] Za długie o { $over } bajty.
}

## Bars over a conversation

may-not-reply-offline = { $name } może nie odpowiedzieć, bo wygląda na to, że jest offline.
may-not-reply-busy = { $name } może nie odpowiedzieć: ma status „Zajęty”.
may-not-reply-away = { $name } może nie odpowiedzieć, bo wygląda na to, że nie ma tej osoby ({ $status }).
is-blocked = { $name } jest na liście zablokowanych.
is-stranger = { $name } nie jest na twojej liście kontaktów.
you-appear-offline = Jesteś niewidoczny; usługa może nie przyjmować wiadomości.

## Around a conversation

conversation-with = Rozmowa: { $name }
conversations = Rozmowy
conversation-actions = Działania na rozmowie
in-this-conversation = W tej rozmowie
leave-conversation = Opuść rozmowę
close-tab = Zamknij tę kartę
own-window = Otwórz w osobnym oknie
close-named = Zamknij: { $name }
messages = Wiadomości
loading = Wczytywanie
loading-older = Wczytywanie starszych wiadomości
pictures = Obrazy
card-of = Karta: { $name }, { $status }
welcome-title = Z kim chcesz porozmawiać?
welcome-text = Wybierz kogoś z kontaktów, aby zacząć rozmowę.

## Writing

message-tools = Narzędzia wiadomości
write-a-message = Napisz wiadomość
message = Wiadomość
send = Wyślij
emoticons = Emotikony
emoticons-classic = Klasyczne
emoticons-emoji = Emoji
text-format = Format tekstu
font = Czcionka
standard-font = Czcionka standardowa
bold = Pogrubienie
italic = Kursywa
underline = Podkreślenie
strike-through = Przekreślenie
colour = Kolor
colour-standard = Kolor standardowy
colour-maroon = Bordowy
colour-red = Czerwony
colour-orange = Pomarańczowy
colour-olive = Oliwkowy
colour-green = Zielony
colour-teal = Morski
colour-steel-blue = Stalowy
colour-blue = Niebieski
colour-purple = Fioletowy
colour-pink = Różowy
colour-grey = Szary

## The connection

connecting = Łączenie
offline-no-network = Jesteś offline. Wiadomości zostaną wysłane po powrocie.
restarting = Nudge uruchamia się ponownie. Za chwilę wróci.
signing-in = Logowanie
try-now = Spróbuj teraz
sign-in-here = Zaloguj tutaj
sign-in-again = Zaloguj ponownie
signed-out = Nastąpiło wylogowanie.
reconnecting-now = Utracono połączenie. Trwa ponowne łączenie
reconnecting-in = { $seconds ->
    [one] Utracono połączenie. Ponowna próba za { $seconds } sekundę
    [few] Utracono połączenie. Ponowna próba za { $seconds } sekundy
    [many] Utracono połączenie. Ponowna próba za { $seconds } sekund
   *[other] Utracono połączenie. Ponowna próba za { $seconds } sekundy
}
link-unreachable = Usługa jest nieosiągalna.
link-lost = Połączenie z usługą zostało zerwane.
link-busy = Usługa jest przeciążona.
link-maintenance = W usłudze trwa przerwa techniczna.
link-misunderstood = Usługa odpowiedziała w nieoczekiwany sposób.
trying-now = { $what } Trwa ponowna próba
trying-in-seconds = { $seconds ->
    [one] { $what } Ponowna próba za { $seconds } sekundę
    [few] { $what } Ponowna próba za { $seconds } sekundy
    [many] { $what } Ponowna próba za { $seconds } sekund
   *[other] { $what } Ponowna próba za { $seconds } sekundy
}
trying-in-minutes = { $minutes ->
    [one] { $what } Ponowna próba za { $minutes } minutę
    [few] { $what } Ponowna próba za { $minutes } minuty
    [many] { $what } Ponowna próba za { $minutes } minut
   *[other] { $what } Ponowna próba za { $minutes } minuty
}
stopped-elsewhere = Zalogowano się w innym miejscu, a ta usługa pozwala tylko na jedno.
stopped-password = Usługa nie przyjmuje już twojego hasła. Zaloguj się nowym.
stopped-signed-out = Nie jesteś zalogowany.
stopped-refused = Usługa nie wpuszcza tego konta. Zapytaj administratora.
outdated = Nudge został zaktualizowany. Zamknij tę stronę i otwórz ją ponownie.
new-version = Jest nowa wersja.
reload = Wczytaj ponownie
padlock-both = Chronione od przeglądarki do Nudge i dalej do usługi. Sama usługa może czytać to, co przez nią przechodzi.
padlock-page = Chronione od przeglądarki do Nudge, ale nie od Nudge do usługi: ten odcinek można po drodze podejrzeć.
padlock-service = Niechronione od przeglądarki do Nudge: ten odcinek można po drodze podejrzeć.
padlock-none = Niechronione: to, co piszesz, można podejrzeć w drodze do Nudge i usługi.
protected = Chronione
not-fully-protected = Nie w pełni chronione

## Signing in and signing up

sign-in = Zaloguj się
sign-in-lead = Zaloguj się i zobacz, kto jest.
sign-in-as = Zaloguj jako
service = Usługa
address = Adres
address-example = nazwa@example.com
address-completed = Jeśli pominiesz, zostanie dodane @{ $domain }.
forget-address = Zapomnij ten adres
password = Hasło
show-password = Pokaż hasło
display-name = Nazwa widoczna dla kontaktów
optional = Nieobowiązkowe
invitation-code = Kod zaproszenia
this-device = To urządzenie
stay-signed-in = Nie wylogowuj
stay-signed-in-about = Wiadomości docierają także przy zamkniętej przeglądarce.
stay-until-closed = Do zamknięcia przeglądarki
stay-public = Komputer publiczny
stay-public-about = Nic tu nie zostaje.
new-here = Pierwszy raz tutaj?
create-an-account = Załóż konto
create-account = Załóż konto
create-account-lead = Wybierz adres i hasło.
have-an-account = Masz już konto?
no-script = Nudge działa w przeglądarce i wymaga JavaScriptu i WebAssembly. Włącz je albo użyj innej przeglądarki.
no-wasm = Ta przeglądarka nie uruchomi Nudge: potrzebuje WebAssembly. Ma go każda przeglądarka z ostatnich lat.
no-wasm-instead = Do tego serwera mogą się też logować komunikatory: MSN Messenger, Windows Live Messenger, Pidgin i inne. Adres zna osoba, która go prowadzi.
still-loading = Chwileczkę, trwa wczytywanie…
address-needed = Adres wygląda jak nazwa@example.com.
password-needed = Wpisz hasło.
unreachable = Nudge jest nieosiągalny. Sprawdź połączenie i spróbuj ponownie.
wrong-password = Adres lub hasło jest nieprawidłowe.
service-down = Usługa jest teraz nieosiągalna. To nie wina hasła; spróbuj później.
account-made = Twoje konto jest gotowe. Zaloguj się.
invitation-needed = Wpisz kod z zaproszenia.
domain-is = Adresy kończą się tutaj na @{ $domain }.
at-least-characters = { $least ->
    [one] Co najmniej { $least } znak
    [few] Co najmniej { $least } znaki
    [many] Co najmniej { $least } znaków
   *[other] Co najmniej { $least } znaki
}
not-the-address = Inne niż adres
not-one-character = Nie jeden powtórzony znak
not-too-long = Nie dłuższe niż 128 bajtów
too-many-attempts = Za dużo prób. Odczekaj minutę i spróbuj ponownie.
unknown-service = Ta usługa nie jest tu oferowana.
sign-up-closed = Nie można tu zakładać kont. Zapytaj administratora.
bad-invitation = To zaproszenie jest nieważne albo już użyte.
address-taken = Ten adres jest zajęty. Wybierz inny.
internal-error = Coś poszło nie tak po naszej stronie. Spróbuj później.
did-not-work = Nie udało się. Spróbuj później.

## Dialogs

add-contact = Dodaj kontakt
new-conversation = Nowa rozmowa
new-group = Nowa grupa
rename-group = Zmień nazwę grupy
delete-group = Usuń grupę
remove-contact = Usuń kontakt
block-contact = Zablokuj kontakt
invite-heading = Zaproś do tej rozmowy
sign-out = Wyloguj się
sign-out-text = Nastąpi wylogowanie we wszystkich przeglądarkach, a wiadomości przestaną tu docierać.
sign-out-everywhere = We wszystkich przeglądarkach, i przejdź offline
account = Konto
change-password = Zmień hasło
change-password-text = Wszystkie inne przeglądarki i komunikatory zalogowane na Twoje konto zostaną wylogowane.
current-password = Obecne hasło
new-password = Nowe hasło
password-changed = Twoje hasło zostało zmienione.
add = Dodaj
open = Otwórz
create = Utwórz
rename = Zmień nazwę
delete = Usuń
remove = Usuń
block = Zablokuj
unblock = Odblokuj
invite = Zaproś
cancel = Anuluj
close = Zamknij
done = Gotowe
group = Grupa
groups = Grupy
people = Osoby
nobody-to-invite = Nie ma kogo zaprosić.
share-heading = Wyślij do
share-text = Tekst trafi do pola wiadomości; pliki zostaną wysłane od razu.
group-name = Nazwa grupy
also-block = Zablokuj też tę osobę
find-somebody = Znajdź kogoś
remove-contact-text = { $name } zniknie z twojej listy. Wasze rozmowy zostaną.
block-text = { $name } będzie widzieć cię jako offline i nie będzie mógł do ciebie pisać. Nie dostanie o tym wiadomości.
delete-empty-group = Grupa { $name } jest pusta.
delete-group-text = { $members ->
    [one] Kontakt z grupy { $name } zostaje na twojej liście.
    [few] { $members } kontakty z grupy { $name } zostają na twojej liście.
    [many] { $members } kontaktów z grupy { $name } zostaje na twojej liście.
   *[other] { $members } kontakty z grupy { $name } zostają na twojej liście.
}
that-is-you = To twój własny adres.
on-list-already = Ta osoba już jest na twojej liście.
group-exists = Grupa o tej nazwie już istnieje.
group-name-needed = Wpisz nazwę grupy.
group-name-too-long = Ta nazwa jest za długa dla usługi.
choose-somebody = Wybierz, kogo zaprosić.
exists-already = To już istnieje.
list-full = Lista jest pełna.
bad-name = Usługa nie przyjmuje tej nazwy.
no-such-address = Nie ma takiego adresu albo już go nie ma.
not-connected = Nie ma teraz połączenia z usługą. Spróbuj, gdy wróci.
too-many-changes = Za dużo zmian w krótkim czasie. Odczekaj minutę.
no-answer-in-time = Usługa nie odpowiedziała na czas. Spróbuj ponownie.
in-conversation-already = Ta osoba już jest w rozmowie.
inviting = Zapraszanie: { $name }
not-invited = Nikogo nie zaproszono

## Statuses

status = Status
status-online = Dostępny
status-idle = Bezczynny
status-busy = Zajęty
status-be-right-back = Zaraz wracam
status-away = Nie ma mnie
status-on-the-phone = Rozmawiam przez telefon
status-out-to-lunch = Na obiedzie
status-offline = Offline
status-appear-offline = Niewidoczny
device-web = W przeglądarce
device-mobile = W telefonie
device-bot = Automat

## The contact list

contacts = Kontakty
chats = Czaty
what-to-list = Co pokazać
other-contacts = Inne kontakty
online = Online
offline = Offline
search-contacts = Szukaj kontaktów
clear-search = Wyczyść wyszukiwanie
nothing-found = Żaden kontakt nie pasuje.
nobody-here-yet = Jeszcze nikogo tu nie ma
nobody-here-yet-text = Dodaj kogoś po adresie, a ta osoba dostanie pytanie.
blocked = Zablokowany
more = Więcej
arrange-contacts = Układ kontaktów
arrange-by-group-offline-apart = Według grup, offline osobno
arrange-by-group = Według grup
arrange-by-status = Według statusu
group-actions = Działania na grupie
add-to-this-group = Dodaj kontakt do tej grupy
contact-actions = Działania na kontakcie
send-a-message = Wyślij wiadomość
contact-card = Karta kontaktu
add-to-contacts = Dodaj do kontaktów
move-to = Przenieś do
take-out-of-group = Wyjmij z grupy
on-your-list = Na twojej liście
has-you = Ma ciebie
yes = Tak
no = Nie
signed-in = { $name } właśnie się loguje.
listening-to = Słucha: { $text }
requests = Prośby
request-address = { $address } dodaje cię i chce widzieć, kiedy jesteś online
request-named = { $name } ({ $address }) dodaje cię i chce widzieć, kiedy jesteś online
add-too = Dodaj też do moich kontaktów
allow = Zezwól
no-conversations-yet = Nie ma jeszcze rozmów
no-conversations-yet-text = Wybierz kogoś z kontaktów albo napisz na adres.
draft = Szkic
news = Nowości
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = Lista kontaktów nie została zmieniona

## Oneself

share-a-message = Podziel się krótką wiadomością
your-media = Czego słuchasz
your-name = Twoja nazwa
your-message = Twoja wiadomość
change-your-name = Zmień nazwę
change-your-message = Zmień wiadomość
change-it = { $what }: { $value }. Zmień
close-note = Zamknij tę uwagę
not-saved = Zmiana nie została zapisana
name-refused = Usługa nie przyjmuje tej nazwy. Spróbuj innej.
too-many-characters = { $most ->
    [one] Najwyżej { $most } znak.
    [few] Najwyżej { $most } znaki.
    [many] Najwyżej { $most } znaków.
   *[other] Najwyżej { $most } znaki.
}
name-too-long = Ta nazwa jest za długa dla usługi.
name-empty = Nazwa musi mieć co najmniej jeden znak.

## Settings

settings = Ustawienia
settings-search = Szukaj w ustawieniach
settings-none = Żadne ustawienie nie pasuje.
settings-reset = Przywróć
settings-reset-about = Wszystko będzie jak na początku. Pseudonimy, szkice i automatyczne odpowiedzi zostaną.
setting-refused = Ustawienie nie zostało zapisane
look = Wygląd
look-light-or-dark = Jasny czy ciemny
look-system = Jak system
look-light = Jasny
look-dark = Ciemny
language = Język
language-of-browser = Jak przeglądarka
writing = Tekst
foreign-formats = Czcionki i kolory innych
foreign-formats-about = Pokazuj ich wiadomości tak, jak chcą
timestamps = Godzina przy każdej wiadomości
timestamps-about = Inaczej tylko tam, gdzie ktoś zaczyna pisać
enter-sends = Enter wysyła
enter-sends-about = Inaczej Ctrl i Enter
sounds = Dźwięki
sounds-on = Dźwięki są włączone
sounds-off = Dźwięki są wyłączone
mute-all = Wycisz wszystkie dźwięki
mute-all-about = Na wszystkich twoich urządzeniach
volume = Głośność
sound-message = Gdy przychodzi wiadomość
sound-nudge = Gdy przychodzi szturchnięcie
sound-sign-in = Gdy loguje się kontakt
alerts = Powiadomienia
alert-messages = Pokazuj przychodzące wiadomości
alert-sign-ins = Pokazuj, kto się loguje
system-alerts = Powiadomienia systemowe
system-alerts-about = Gdy ta strona jest w tle; tylko w tej przeglądarce
system-alerts-refused = Ta przeglądarka na to nie pozwala. Możesz to zmienić w jej ustawieniach dla tej strony.
hide-text = Ukryj treść
hide-text-about = Powiadomienia mówią tylko, od kogo są
nudges = Szturchnięcia
nudges-about = Mogą trząść oknem, dzwonić i wibrować
held-while-busy = Cisza, gdy zajęty
held-while-busy-about = Bez powiadomień i dźwięków, gdy jesteś zajęty lub rozmawiasz przez telefon
presence = Status
idle-after = Pokaż mnie jako bezczynnego po
away-after = Pokaż, że mnie nie ma, po
never = Nigdy
minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
automatic-reply = Automatyczna odpowiedź
automatic-reply-about = Wysyłana raz do każdego, kto napisze, gdy cię nie ma. Zostaw puste, aby nie wysyłać.
contact-list = Lista kontaktów
order = Kolejność
order-status = Najpierw online
order-name = Według nazwy
privacy = Prywatność
strangers = Osoby spoza mojej listy
strangers-about = Mogą widzieć, kiedy jestem online, i pisać do mnie
ask-when-added = Pytaj, gdy ktoś mnie dodaje
ask-when-added-about = Także w innych programach używających tego konta
blocked-people = Zablokowane osoby
blocked-nobody = Nikogo nie blokujesz.
who-has-whom = Kto kogo ma
has-me-not-listed = Osoby, które mnie mają, ale nie są na mojej liście
listed-has-not-me = Osoby z mojej listy, które mnie nie mają
nobody = Nikt
keyboard = Klawiatura
key-find = Znajdź kontakt
key-next-conversation = Następna lub poprzednia rozmowa
key-next-unread = Następna nieprzeczytana rozmowa
key-back = Powrót do kontaktów
key-new-line = Nowy wiersz
key-earlier-lines = Twoje wcześniejsze wiersze
key-contact-menu = Co można zrobić z kontaktem
key-settings = Ta strona

## Dates

today = Dzisiaj
yesterday = Wczoraj
last-received = Ostatnia wiadomość otrzymana o { $clock }.
last-received-on = Ostatnia wiadomość otrzymana { $date } o { $clock }.

## What was said: search, save, delete

search-messages = Szukaj wiadomości
search-field = Szukane słowa
search-here = Szukaj w tej rozmowie
all-conversations = Wszystkie rozmowy
written-by = Autor
anybody = Ktokolwiek
up-to-day = Do dnia
further-lines = Pokaż starsze
found-nothing = Niczego nie znaleziono.
found-all = { $count ->
    [one] Znaleziono { $count } wiadomość.
    [few] Znaleziono { $count } wiadomości.
    [many] Znaleziono { $count } wiadomości.
   *[other] Znaleziono { $count } wiadomości.
}
found-newest = { $count ->
    [one] Najnowsza znaleziona wiadomość.
    [few] { $count } najnowsze znalezione wiadomości.
    [many] { $count } najnowszych znalezionych wiadomości.
   *[other] { $count } najnowsze znalezione wiadomości.
}
written-in = { $writer }, w: { $place }
day-at-clock = { $day }, { $clock }
save-history = Zapisz rozmowę
save-as-page = Jako strona internetowa
save-as-text = Jako tekst
save-as-json = Jako JSON
delete-history = Usuń rozmowę…
delete-history-title = Usunąć rozmowę?
delete-history-text = Wszystko, co powiedziano w rozmowie z { $title }, zostanie na zawsze usunięte tutaj i na wszystkich twoich urządzeniach. Druga strona zachowa swoje.

## Favourites, nicknames, mutes

favourites = Ulubione
add-to-favourites = Dodaj do ulubionych
take-from-favourites = Usuń z ulubionych
give-a-nickname = Nadaj pseudonim
nickname = Pseudonim
nickname-about = Twoja nazwa dla { $address }. Widzisz ją tylko ty. Zostaw puste, aby widzieć nazwę wybraną przez tę osobę.
mute = Wycisz
unmute = Wyłącz wyciszenie
announce = Powiadom, gdy będzie online
announce-no-more = Nie powiadamiaj, gdy będzie online
has-written = { $name } przysyła ci wiadomość.

## Files

size-bytes = { $count ->
    [one] { $count } bajt
    [few] { $count } bajty
    [many] { $count } bajtów
   *[other] { $count } bajty
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = Wysyłasz { $name }.
file-from = { $who } wysyła { $name }.
file-offered-by-me = Czeka, aż { $other } przyjmie
file-offered = { $other } chce ci wysłać ten plik
file-sending = Wysyłanie
file-receiving = Odbieranie
file-sent = Wysłano
file-received = Odebrano
file-declined-by = { $other } odmawia
file-declined = Odmowa
file-cancelled = Anulowano
file-offline = Nie wysłano: { $other } jest offline
file-not-supported = Nie wysłano: program, którego używa { $other }, nie przyjmuje tu plików
file-too-large = Niepowodzenie: większy, niż przyjmuje ten serwer
file-connection-lost = Niepowodzenie: połączenie zostało zerwane po drodze
file-refused = Niepowodzenie: odmówiono
file-timed-out = Niepowodzenie: nie było odpowiedzi na czas
file-no-room = Niepowodzenie: brak miejsca. Usuń niepotrzebne pliki.
file-far = { $done } z { $all }
file-far-and-fast = { $done } z { $all }, { $speed } na sekundę
file-risky = Pliki tego rodzaju mogą zaszkodzić komputerowi. Otwórz go tylko, jeśli go oczekujesz.
file-accept = Przyjmij
file-decline = Odmów
file-save = Zapisz
file-save-named = Zapisz { $name }
file-show-named = Pokaż { $name }
file-cancel-named = Anuluj { $name }
file-accept-named = Przyjmij { $name } (Alt C)
file-decline-named = Odmów { $name } (Alt D)
send-files = Wyślij pliki
drop-files-here = Upuść, aby wysłać
file-uploading = Przesyłanie: { $done } z { $all }
file-waits = Czeka
file-close = Zdejmij z listy
file-empty = Nic w nim nie ma.
file-larger-than = Większy niż { $most }, czyli maksimum tego serwera.
files-are-many = Naraz wysyłanych jest tylko { $most } pierwszych.
your-files = Twoje pliki
your-files-show = Pokaż wysłane i odebrane
no-files = Nic nie jest dla ciebie przechowywane.
files-room = Zajęte { $used } z { $all }
file-delete-named = Usuń { $name }
file-until = do { $date }
key-accept-file = Przyjmij lub odrzuć plik

## Own picture

your-picture = Twój obraz
change-your-picture = Zmień swój obraz
picture-choose = Wybierz obraz
picture-camera = Zrób zdjęcie
picture-take = Zrób
picture-none = Bez obrazu
picture-gallery = Z Nudge
picture-gallery-numbered = Obraz { $number } z Nudge
picture-before = Używane wcześniej
picture-before-numbered = Obraz { $number } używany wcześniej
picture-forget-numbered = Zapomnij obraz { $number } używany wcześniej
picture-crop = Która część
picture-crop-about = Przeciągnij albo użyj strzałek; + i - zmieniają powiększenie.
picture-zoom = Powiększenie
picture-use = Użyj tego obrazu
picture-back = Wstecz
picture-unreadable = Przeglądarka nie potrafi odczytać tego obrazu.
picture-no-camera = Nie ma kamery albo nie jest tu dozwolona.

## How the page looks

looks = Motyw i sceneria
theme = Motyw
theme-live = Live
theme-live-about = Szkło nad scenerią
theme-classic = Klasyczny
theme-classic-about = Jak w 2005
theme-plain = Prosty
theme-plain-about = Spokojny, do pracy
scene = Sceneria
scene-aurora = Zorza polarna
scene-meadow = Łąka
scene-sea = Morze
scene-city = Miasto o zmierzchu
scene-blossom = Kwitnąca wiśnia
scene-autumn = Jesień
scene-snow = Śnieg
scene-night = Noc
scene-none = Bez obrazu
text-size = Wielkość wiadomości
size-small = Mała
size-normal = Zwykła
size-large = Duża
size-largest = Największa
density-normal = Z obrazami
density-compact = Zwarta
tint = Odcień
tint-of-scene = Własny scenerii
tint-sky = Błękitny
tint-ocean = Oceaniczny
tint-teal = Morski
tint-leaf = Liściasty
tint-gold = Złoty
tint-orange = Pomarańczowy
tint-cherry = Wiśniowy
tint-rose = Różany
tint-violet = Fioletowy
tint-slate = Łupkowy

## The panel of emoticons

find-emoticon = Szukaj emotikonów
recent-emoticons = Ostatnio używane
no-emoticon = Takiego nie ma.

## Commands that begin with a slash

slash-commands = Polecenia
slash-me = Powiedz, co robisz: * Anna macha
slash-invite = Zaproś kogoś
slash-message = Zmień swoją wiadomość
slash-status = Zmień status: { $status }
slash-close = Zamknij tę kartę

## Messages for people who are away

kept = { $name } jest offline i dostanie to po zalogowaniu.

## Alerts while no page is open

push = Powiadomienia, gdy Nudge jest zamknięty
push-about = Wiadomości i szturchnięcia od kontaktów, na tym urządzeniu
push-unable = Ta przeglądarka tego nie potrafi albo tylko przez bezpieczne połączenie. Na iPhonie najpierw dodaj Nudge do ekranu początkowego.
push-denied = Przeglądarce powiedziano, by na to nie pozwalała. Zezwól na powiadomienia w jej ustawieniach dla tej strony.
push-failed = Nie udało się. Spróbuj za chwilę.

## Writing in colour

own-colour = Inny kolor

history = Wiadomości
delete-after = Usuwaj wiadomości po
days = { $count ->
    [one] { $count } dniu
    [few] { $count } dniach
    [many] { $count } dniach
   *[other] { $count } dnia
}

## Where one is signed in

devices = Gdzie jesteś zalogowany
device-named = { $program } w systemie { $system }
device-unknown = Przeglądarka
device-here = Ta przeglądarka
device-open = Teraz otwarta
device-seen = Ostatnio tutaj: { $when }
device-sign-out-named = Wyloguj: { $name }
devices-sign-out-others = Wyloguj wszędzie indziej
place-name = Nazwa tego miejsca
place-name-about = Tak nazywają je twoje inne komunikatory
place-unnamed = Komunikator

## Statuses of one’s own

saved-statuses = Własne statusy
saved-statuses-about = Z własną nazwą, wiadomością i odpowiedzią. Są w menu statusów.
saved-status-new = Nowy status
saved-status-name = Nazwa statusu
saved-status-edit = Edytuj: { $name }
saved-status-delete = Usuń: { $name }
saved-status-reply-about = Wysyłana raz każdemu, kto napisze, dopóki ten status obowiązuje.

## Forms in the settings

save = Zapisz

## Emoticons of one's own

emoticons-mine = Moje
emoticons-yours = Twoje emotikony
emoticons-change = Dodaj lub zmień
emoticons-none = Nie masz jeszcze żadnych.
emoticon-add = Dodaj obrazki
emoticon-about = Obrazki mają najwyżej 50 na 50 pikseli i poruszają się dalej, jeśli są ruchome. Wpisz skrót, aby użyć emotikony.
emoticon-shortcut-of = Skrót { $code }
emoticon-delete-named = Usuń { $code }
emoticon-save = Zapisz w swoich emotikonach
emoticon-saved = Zapisano. Wpisz { $code }, aby użyć.
emoticon-bad-shortcut = Skrót ma od jednego do siedmiu znaków i żadnych spacji.
emoticon-taken = Inna ma już skrót { $code }.

## Who may see and write to the account

allowed-people = Osoby, którym pozwalam
permission-find = Znajdź kogoś lub wpisz adres
permission-more = { $count ->
    [one] I jeszcze jedna. Pisz, aby szukać.
    [few] I jeszcze { $count }. Pisz, aby szukać.
    [many] I jeszcze { $count }. Pisz, aby szukać.
   *[other] I jeszcze { $count }. Pisz, aby szukać.
}

## The contact list as a file

list-file = Lista kontaktów jako plik
list-save-ctt = Zapisz dla komunikatorów (.ctt)
list-save-csv = Zapisz jako tabelę (.csv)
list-open = Dodaj osoby z pliku
list-open-about = Lista zapisana przez MSN Messenger lub tabela z adresami. Najpierw zobaczysz, kto w niej jest.
import-begin = Dodaj je
import-stop = Zatrzymaj
import-new = Nowe: { NUMBER($count) }
import-known = Już na twojej liście: { NUMBER($count) }
import-unreadable = Niezrozumiałe: { NUMBER($count) } ({ $what })
import-nobody = W tym pliku nie znaleziono żadnego adresu.
import-progress = { NUMBER($done) } z { NUMBER($all) }
import-added = Dodane: { NUMBER($count) }
import-failed-more = Inne, których nie udało się dodać: { NUMBER($count) }
import-stopped = Pominięte, bo zatrzymano: { NUMBER($count) }

## Previews of links

link-previews = Podgląd linków
link-previews-about = Serwer ogląda stronę, a ona nie dowiaduje się, kim jesteś
preview-close = Zamknij podgląd

## Handwriting

handwriting = Pismo odręczne
ink-area = Rysuj tutaj myszą, piórem lub palcem
ink-clear = Wyczyść
ink-by = Pismo odręczne: { $name }
ink-own = Twoje pismo odręczne
