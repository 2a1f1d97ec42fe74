## Who says what

you = Jij
says = { $name } zegt:
own-line = Jij: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Hier is nog niets gezegd.
say-hello = Zeg hallo of stuur een tril.
typing-one = { $name } is aan het typen.
typing-two = { $first } en { $second } zijn aan het typen.
typing-several = Meerdere mensen zijn aan het typen.
joined = { $name } neemt nu deel aan het gesprek.
left = { $name } heeft het gesprek verlaten.
unsupported = { $name } heeft iets gestuurd dat hier niet kan worden getoond.
names-two = { $first } en { $second }
names-three = { $first }, { $second } en { $third }
names-more = { $first }, { $second } en { NUMBER($others) } anderen
others = { $count ->
    [one] Jij en één ander
   *[other] Jij en { $count } anderen
}
empty-conversation = Leeg gesprek

## Nudges

nudge-sent = Je hebt zojuist een tril gestuurd.
nudge-received = { $name } heeft je zojuist een tril gestuurd.
nudge-too-soon = Zo vaak mag je geen tril sturen.
send-nudge = Een tril sturen

## What was not read

unread = { $count ->
    [one] { $count } ongelezen bericht
   *[other] { $count } ongelezen berichten
}
unread-short = ongelezen
newest-messages = Nieuwste berichten
new-below = { $count ->
    [one] { $count } nieuw bericht
   *[other] { $count } nieuwe berichten
}
new-messages = Nieuwe berichten
back-to-contacts = Terug naar contacten
back-unread-elsewhere = { $count ->
    [one] Terug naar contacten, { $count } ongelezen elders
   *[other] Terug naar contacten, { $count } ongelezen elders
}

## What became of a message

sending = Wordt verzonden
waiting = Wacht op de verbinding
accepted = Verzonden
delivered = Bezorgd
uncertain = De verbinding viel weg: dit is misschien wel of niet aangekomen. Als je het opnieuw stuurt, verschijnt het misschien dubbel.
send-again = Opnieuw sturen
take-back = Terugnemen
failed-offline = Niet bezorgd: { $name } is offline.
failed-not-allowed = Niet bezorgd: { $name } neemt geen berichten van je aan.
failed-refused = Niet bezorgd: de dienst nam het niet aan.
failed-not-connected = Niet bezorgd: je was niet verbonden met de dienst.
failed-appearing-offline = Niet bezorgd: de dienst neemt geen berichten aan zolang je offline lijkt.
failed-nobody-there = Niet bezorgd: alle anderen zijn weg.
failed-too-fast = Niet bezorgd: te veel berichten in korte tijd.
not-sent-plain = Niet verzonden.
not-sent-because = Niet verzonden: { $said }
text-too-long = { $over ->
    [one] { $over } byte te lang.
   *[other] { $over } bytes te lang.
}

## Bars over a conversation

may-not-reply-offline = { $name } antwoordt misschien niet, want lijkt offline te zijn.
may-not-reply-busy = { $name } antwoordt misschien niet: de status is ‘Bezet’.
may-not-reply-away = { $name } antwoordt misschien niet, want lijkt afwezig te zijn ({ $status }).
is-blocked = Je hebt { $name } geblokkeerd.
is-stranger = { $name } staat niet in je contactlijst.
you-appear-offline = Je lijkt offline; de dienst neemt misschien geen berichten aan.

## Around a conversation

conversation-with = Gesprek met { $name }
conversations = Gesprekken
conversation-actions = Acties voor het gesprek
in-this-conversation = In dit gesprek
leave-conversation = Het gesprek verlaten
close-tab = Dit tabblad sluiten
own-window = In een eigen venster openen
close-named = { $name } sluiten
messages = Berichten
loading = Laden
loading-older = Oudere berichten laden
pictures = Afbeeldingen
card-of = Kaart van { $name }, { $status }
welcome-title = Met wie wil je praten?
welcome-text = Kies iemand uit je contacten om een gesprek te beginnen.

## Writing

message-tools = Berichtgereedschap
write-a-message = Schrijf een bericht
message = Bericht
send = Versturen
emoticons = Emoticons
emoticons-classic = Klassiek
emoticons-emoji = Emoji
text-format = Tekstopmaak
font = Lettertype
standard-font = Standaardlettertype
bold = Vet
italic = Cursief
underline = Onderstreept
strike-through = Doorgehaald
colour = Kleur
colour-standard = Standaardkleur
colour-maroon = Kastanjebruin
colour-red = Rood
colour-orange = Oranje
colour-olive = Olijf
colour-green = Groen
colour-teal = Blauwgroen
colour-steel-blue = Staalblauw
colour-blue = Blauw
colour-purple = Paars
colour-pink = Roze
colour-grey = Grijs

## The connection

connecting = Verbinden
offline-no-network = Je bent offline. Berichten worden verzonden zodra je terug bent.
restarting = Nudge start opnieuw. Zo weer terug.
signing-in = Aanmelden
try-now = Nu proberen
sign-in-here = Hier aanmelden
sign-in-again = Opnieuw aanmelden
signed-out = Je bent afgemeld.
reconnecting-now = Verbinding verbroken. Er wordt opnieuw verbonden
reconnecting-in = { $seconds ->
    [one] Verbinding verbroken. Opnieuw verbinden over { $seconds } seconde
   *[other] Verbinding verbroken. Opnieuw verbinden over { $seconds } seconden
}
link-unreachable = De dienst is niet bereikbaar.
link-lost = De verbinding met de dienst viel weg.
link-busy = De dienst is te druk.
link-maintenance = De dienst is in onderhoud.
link-misunderstood = De dienst antwoordde iets onverwachts.
trying-now = { $what } Er wordt opnieuw geprobeerd
trying-in-seconds = { $seconds ->
    [one] { $what } Nieuwe poging over { $seconds } seconde
   *[other] { $what } Nieuwe poging over { $seconds } seconden
}
trying-in-minutes = { $minutes ->
    [one] { $what } Nieuwe poging over { $minutes } minuut
   *[other] { $what } Nieuwe poging over { $minutes } minuten
}
stopped-elsewhere = Je hebt je op een andere plek aangemeld, en deze dienst staat er maar één toe.
stopped-password = De dienst neemt je wachtwoord niet meer aan. Meld je aan met het nieuwe.
stopped-signed-out = Je bent afgemeld.
stopped-refused = De dienst laat dit account niet toe. Vraag het de beheerder.
outdated = Nudge is bijgewerkt. Sluit deze pagina en open haar opnieuw.
new-version = Er is een nieuwe versie.
reload = Opnieuw laden
padlock-both = Beveiligd van je browser tot Nudge en verder tot de dienst. De dienst zelf kan lezen wat erdoor gaat.
padlock-page = Beveiligd van je browser tot Nudge, maar niet van Nudge tot de dienst: dat stuk kan onderweg worden gelezen.
padlock-service = Niet beveiligd van je browser tot Nudge: dat stuk kan onderweg worden gelezen.
padlock-none = Niet beveiligd: wat je schrijft kan onderweg naar Nudge en de dienst worden gelezen.
protected = Beveiligd
not-fully-protected = Niet helemaal beveiligd

## Signing in and signing up

sign-in = Aanmelden
sign-in-lead = Meld je aan en zie wie er is.
sign-in-as = Aanmelden als
service = Dienst
address = Adres
address-example = naam@example.com
address-completed = @{ $domain } wordt toegevoegd als je het weglaat.
forget-address = Dit adres vergeten
password = Wachtwoord
show-password = Wachtwoord tonen
display-name = Naam die je contacten zien
optional = Niet verplicht
invitation-code = Uitnodigingscode
this-device = Dit apparaat
stay-signed-in = Aangemeld blijven
stay-signed-in-about = Berichten bereiken je ook als de browser dicht is.
stay-until-closed = Tot ik de browser sluit
stay-public = Openbare computer
stay-public-about = Hier wordt niets bewaard.
new-here = Nieuw hier?
create-an-account = Account maken
create-account = Account maken
create-account-lead = Kies een adres en een wachtwoord.
have-an-account = Heb je al een account?
no-script = Nudge draait in je browser en heeft JavaScript en WebAssembly nodig. Zet ze aan of gebruik een andere browser.
no-wasm = Deze browser kan Nudge niet draaien: er is WebAssembly nodig. Elke browser van de laatste jaren kan het.
no-wasm-instead = Ook messengerprogramma’s kunnen zich bij deze server aanmelden: MSN Messenger, Windows Live Messenger, Pidgin en andere. Wie hem beheert, kent het adres.
still-loading = Een ogenblik, er wordt nog geladen…
address-needed = Een adres ziet eruit als naam@example.com.
password-needed = Typ je wachtwoord.
unreachable = Nudge is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.
wrong-password = Het adres of het wachtwoord klopt niet.
service-down = De dienst is nu niet bereikbaar. Aan je wachtwoord lag het niet; probeer het later opnieuw.
account-made = Je account is klaar. Meld je ermee aan.
invitation-needed = Typ de code van je uitnodiging.
domain-is = Adressen eindigen hier op @{ $domain }.
at-least-characters = { $least ->
    [one] Minstens { $least } teken
   *[other] Minstens { $least } tekens
}
not-the-address = Niet hetzelfde als het adres
not-one-character = Niet één herhaald teken
not-too-long = Niet langer dan 128 bytes
too-many-attempts = Te veel pogingen. Wacht een minuut en probeer het opnieuw.
unknown-service = Deze dienst wordt hier niet aangeboden.
sign-up-closed = Hier kunnen geen accounts worden gemaakt. Vraag het de beheerder.
bad-invitation = Deze uitnodiging is ongeldig of al gebruikt.
address-taken = Dit adres is bezet. Kies een ander.
internal-error = Er ging bij ons iets mis. Probeer het later opnieuw.
did-not-work = Dat lukte niet. Probeer het later opnieuw.

## Dialogs

add-contact = Contact toevoegen
new-conversation = Nieuw gesprek
new-group = Nieuwe groep
rename-group = Groep hernoemen
delete-group = Groep verwijderen
remove-contact = Contact verwijderen
block-contact = Contact blokkeren
invite-heading = Uitnodigen in dit gesprek
sign-out = Afmelden
sign-out-text = Je wordt in elke browser afgemeld, en berichten komen hier niet meer aan.
sign-out-everywhere = In elke browser, en offline gaan
account = Account
change-password = Wachtwoord wijzigen
change-password-text = Wie verder met je account is aangemeld, in een browser of een messenger, wordt afgemeld.
current-password = Huidig wachtwoord
new-password = Nieuw wachtwoord
password-changed = Je wachtwoord is gewijzigd.
add = Toevoegen
open = Openen
create = Maken
rename = Hernoemen
delete = Verwijderen
remove = Verwijderen
block = Blokkeren
unblock = Deblokkeren
invite = Uitnodigen
cancel = Annuleren
close = Sluiten
done = Klaar
group = Groep
groups = Groepen
people = Mensen
nobody-to-invite = Niemand om uit te nodigen.
share-heading = Sturen naar
share-text = Tekst komt in het berichtveld; bestanden worden meteen verstuurd.
group-name = Naam van de groep
also-block = Deze persoon ook blokkeren
find-somebody = Iemand zoeken
remove-contact-text = { $name } verdwijnt uit je lijst. Wat jullie elkaar zeiden blijft.
block-text = { $name } ziet je als offline en kan je niet schrijven. Er wordt niets van gezegd.
delete-empty-group = De groep { $name } is leeg.
delete-group-text = { $members ->
    [one] Het contact in { $name } blijft in je lijst.
   *[other] De { $members } contacten in { $name } blijven in je lijst.
}
that-is-you = Dat is je eigen adres.
on-list-already = Deze persoon staat al in je lijst.
group-exists = Er is al een groep met deze naam.
group-name-needed = Typ een naam voor de groep.
group-name-too-long = Deze naam is te lang voor de dienst.
choose-somebody = Kies iemand om uit te nodigen.
exists-already = Dat bestaat al.
list-full = De lijst is vol.
bad-name = De dienst neemt deze naam niet aan.
no-such-address = Dat adres bestaat niet, of niet meer.
not-connected = Er is nu geen verbinding met de dienst. Probeer het als die terug is.
too-many-changes = Te veel wijzigingen in korte tijd. Wacht een minuut.
no-answer-in-time = De dienst antwoordde niet op tijd. Probeer het opnieuw.
in-conversation-already = Deze persoon is al in het gesprek.
inviting = { $name } wordt uitgenodigd
not-invited = Er is niemand uitgenodigd

## Statuses

status = Status
status-online = Beschikbaar
status-idle = Inactief
status-busy = Bezet
status-be-right-back = Zo terug
status-away = Afwezig
status-on-the-phone = Aan de telefoon
status-out-to-lunch = Lunchpauze
status-offline = Offline
status-appear-offline = Offline lijken
device-web = In een browser
device-mobile = Op een telefoon
device-bot = Automatisch

## The contact list

contacts = Contacten
chats = Chats
what-to-list = Wat te tonen
other-contacts = Andere contacten
online = Online
offline = Offline
search-contacts = Contacten zoeken
clear-search = Zoekveld wissen
nothing-found = Geen contact gevonden.
nobody-here-yet = Nog niemand hier
nobody-here-yet-text = Voeg iemand toe met het adres; die wordt dan gevraagd.
blocked = Geblokkeerd
more = Meer
arrange-contacts = Contacten ordenen
arrange-by-group-offline-apart = Op groep, offline apart
arrange-by-group = Op groep
arrange-by-status = Op status
group-actions = Acties voor de groep
add-to-this-group = Contact aan deze groep toevoegen
contact-actions = Acties voor het contact
send-a-message = Bericht sturen
contact-card = Contactkaart
add-to-contacts = Aan contacten toevoegen
move-to = Verplaatsen naar
take-out-of-group = Uit de groep halen
on-your-list = In je lijst
has-you = Heeft jou
yes = Ja
no = Nee
signed-in = { $name } heeft zich zojuist aangemeld.
listening-to = Luistert naar { $text }
requests = Verzoeken
request-address = { $address } heeft je toegevoegd en wil zien wanneer je online bent
request-named = { $name } ({ $address }) heeft je toegevoegd en wil zien wanneer je online bent
add-too = Ook aan mijn contacten toevoegen
allow = Toestaan
no-conversations-yet = Nog geen gesprekken
no-conversations-yet-text = Kies iemand uit je contacten, of schrijf naar een adres.
draft = Concept
news = Nieuws
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = De contactlijst is niet gewijzigd

## Oneself

share-a-message = Deel een kort bericht
your-media = Waar je naar luistert
your-name = Je naam
your-message = Je bericht
change-your-name = Je naam wijzigen
change-your-message = Je bericht wijzigen
change-it = { $what }: { $value }. Wijzigen
close-note = Deze melding sluiten
not-saved = Je wijziging is niet opgeslagen
name-refused = De dienst neemt deze naam niet aan. Probeer een andere.
too-many-characters = { $most ->
    [one] Hoogstens { $most } teken.
   *[other] Hoogstens { $most } tekens.
}
name-too-long = Deze naam is te lang voor de dienst.
name-empty = Een naam heeft minstens één teken nodig.

## Settings

settings = Instellingen
settings-search = Zoeken in de instellingen
settings-none = Geen instelling gevonden.
settings-reset = Herstellen
settings-reset-about = Alles hier wordt zoals in het begin. Bijnamen, concepten en automatische antwoorden blijven.
setting-refused = De instelling is niet opgeslagen
look = Uiterlijk
look-light-or-dark = Licht of donker
look-system = Zoals het systeem
look-light = Licht
look-dark = Donker
language = Taal
language-of-browser = Zoals de browser
writing = Tekst
foreign-formats = Lettertypen en kleuren van anderen
foreign-formats-about = Toon hun berichten zoals zij dat willen
timestamps = Tijd naast elk bericht
timestamps-about = Anders alleen waar iemand begint te schrijven
enter-sends = Enter verstuurt
enter-sends-about = Anders Ctrl en Enter
sounds = Geluiden
sounds-on = Geluiden staan aan
sounds-off = Geluiden staan uit
mute-all = Alle geluiden dempen
mute-all-about = Op al je apparaten
volume = Volume
sound-message = Als er een bericht komt
sound-nudge = Als er een tril komt
sound-sign-in = Als een contact zich aanmeldt
alerts = Meldingen
alert-messages = Binnenkomende berichten tonen
alert-sign-ins = Tonen wie zich aanmeldt
system-alerts = Meldingen van het systeem
system-alerts-about = Terwijl deze pagina op de achtergrond is; alleen in deze browser
system-alerts-refused = Deze browser staat het niet toe. Je kunt dat wijzigen in zijn instellingen voor deze pagina.
hide-text = Tekst verbergen
hide-text-about = Meldingen zeggen alleen van wie iets komt
nudges = Trillen
nudges-about = Mogen het venster schudden, rinkelen en trillen
held-while-busy = Stil terwijl bezet
held-while-busy-about = Geen meldingen en geluiden terwijl je bezet of aan de telefoon bent
presence = Status
idle-after = Toon mij als inactief na
away-after = Toon mij als afwezig na
never = Nooit
minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
automatic-reply = Automatisch antwoord
automatic-reply-about = Gaat één keer naar ieder die schrijft terwijl je afwezig bent. Laat leeg om er geen te sturen.
contact-list = Contactlijst
order = Volgorde
order-status = Online eerst
order-name = Op naam
privacy = Privacy
strangers = Mensen die niet in mijn lijst staan
strangers-about = Mogen zien wanneer ik online ben, en mij schrijven
ask-when-added = Vragen als iemand mij toevoegt
ask-when-added-about = Ook in andere programma’s die dit account gebruiken
blocked-people = Mensen die ik heb geblokkeerd
blocked-nobody = Je hebt niemand geblokkeerd.
who-has-whom = Wie heeft wie
has-me-not-listed = Mensen die mij hebben, maar niet in mijn lijst staan
listed-has-not-me = Mensen in mijn lijst die mij niet hebben
nobody = Niemand
keyboard = Toetsenbord
key-find = Contact zoeken
key-next-conversation = Volgend of vorig gesprek
key-next-unread = Volgend ongelezen gesprek
key-back = Terug naar de contacten
key-new-line = Nieuwe regel
key-earlier-lines = Je eerdere regels
key-contact-menu = Wat je met een contact kunt doen
key-settings = Deze pagina

## Dates

today = Vandaag
yesterday = Gisteren
last-received = Laatste bericht ontvangen om { $clock }.
last-received-on = Laatste bericht ontvangen op { $date } om { $clock }.

## What was said: search, save, delete

search-messages = Berichten zoeken
search-field = Te zoeken woorden
search-here = In dit gesprek zoeken
all-conversations = Alle gesprekken
written-by = Geschreven door
anybody = Iedereen
up-to-day = Tot en met
further-lines = Oudere tonen
found-nothing = Er is niets gevonden.
found-all = { $count ->
    [one] { $count } bericht gevonden.
   *[other] { $count } berichten gevonden.
}
found-newest = { $count ->
    [one] Het nieuwste gevonden bericht.
   *[other] De nieuwste { $count } gevonden berichten.
}
written-in = { $writer }, in { $place }
day-at-clock = { $day }, { $clock }
save-history = Het gesprek bewaren
save-as-page = Als webpagina
save-as-text = Als tekst
save-as-json = Als JSON
delete-history = Het gesprek verwijderen…
delete-history-title = Het gesprek verwijderen?
delete-history-text = Alles wat met { $title } is gezegd wordt hier en op al je apparaten voorgoed verwijderd. De andere kant houdt het zijne.

## Favourites, nicknames, mutes

favourites = Favorieten
add-to-favourites = Aan favorieten toevoegen
take-from-favourites = Uit favorieten halen
give-a-nickname = Een bijnaam geven
nickname = Bijnaam
nickname-about = Jouw naam voor { $address }. Alleen jij ziet hem. Laat leeg om de zelfgekozen naam te zien.
mute = Dempen
unmute = Niet meer dempen
announce = Laat weten als deze persoon online komt
announce-no-more = Niet meer laten weten
has-written = { $name } heeft je een bericht gestuurd.

## Files

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = Je stuurt { $name }.
file-from = { $who } stuurt { $name }.
file-offered-by-me = Wacht tot { $other } accepteert
file-offered = { $other } wil je dit bestand sturen
file-sending = Wordt verzonden
file-receiving = Wordt ontvangen
file-sent = Verzonden
file-received = Ontvangen
file-declined-by = { $other } weigerde
file-declined = Je weigerde
file-cancelled = Geannuleerd
file-offline = Niet verzonden: { $other } is offline
file-not-supported = Niet verzonden: het programma van { $other } neemt hier geen bestanden aan
file-too-large = Mislukt: groter dan deze server aanneemt
file-connection-lost = Mislukt: de verbinding viel onderweg weg
file-refused = Mislukt: het werd geweigerd
file-timed-out = Mislukt: er kwam niet op tijd antwoord
file-no-room = Mislukt: er is geen ruimte meer. Verwijder bestanden die je niet meer nodig hebt.
file-far = { $done } van { $all }
file-far-and-fast = { $done } van { $all }, { $speed } per seconde
file-risky = Bestanden van dit soort kunnen je computer schaden. Open het alleen als je het verwachtte.
file-accept = Accepteren
file-decline = Weigeren
file-save = Opslaan
file-save-named = { $name } opslaan
file-show-named = { $name } tonen
file-cancel-named = { $name } annuleren
file-accept-named = { $name } accepteren (Alt C)
file-decline-named = { $name } weigeren (Alt D)
send-files = Bestanden sturen
drop-files-here = Laat los om te sturen
file-uploading = Uploaden: { $done } van { $all }
file-waits = Wacht
file-close = Van de lijst halen
file-empty = Er zit niets in.
file-larger-than = Groter dan { $most }, het meeste dat deze server aanneemt.
files-are-many = Alleen de eerste { $most } worden tegelijk gestuurd.
your-files = Je bestanden
your-files-show = Tonen wat is verzonden en ontvangen
no-files = Er is niets voor je opgeslagen.
files-room = { $used } van { $all } in gebruik
file-delete-named = { $name } verwijderen
file-until = tot { $date }
key-accept-file = Een bestand accepteren of weigeren

## Own picture

your-picture = Je afbeelding
change-your-picture = Je afbeelding wijzigen
picture-choose = Kies een afbeelding
picture-camera = Maak een foto
picture-take = Maken
picture-none = Geen afbeelding
picture-gallery = Van Nudge
picture-gallery-numbered = Afbeelding { $number } van Nudge
picture-before = Eerder gebruikt
picture-before-numbered = Eerder gebruikte afbeelding { $number }
picture-forget-numbered = Eerder gebruikte afbeelding { $number } vergeten
picture-crop = Welk deel
picture-crop-about = Sleep het of gebruik de pijltjes; + en - zoomen.
picture-zoom = Zoomen
picture-use = Deze afbeelding gebruiken
picture-back = Terug
picture-unreadable = Dit is geen afbeelding die je browser kan lezen.
picture-no-camera = Er is geen camera, of die is hier niet toegestaan.

## How the page looks

looks = Thema en decor
theme = Thema
theme-live = Live
theme-live-about = Glas over een decor
theme-classic = Klassiek
theme-classic-about = Zoals in 2005
theme-plain = Sober
theme-plain-about = Rustig, voor het werk
scene = Decor
scene-aurora = Noorderlicht
scene-meadow = Weide
scene-sea = Zee
scene-city = Stad in de schemering
scene-blossom = Kersenbloesem
scene-autumn = Herfst
scene-snow = Sneeuw
scene-night = Nacht
scene-none = Geen afbeelding
text-size = Grootte van berichten
size-small = Klein
size-normal = Normaal
size-large = Groot
size-largest = Grootst
density-normal = Met afbeeldingen
density-compact = Compact
tint = Tint
tint-of-scene = Die van het decor
tint-sky = Hemelsblauw
tint-ocean = Oceaanblauw
tint-teal = Blauwgroen
tint-leaf = Bladgroen
tint-gold = Goud
tint-orange = Oranje
tint-cherry = Kersenrood
tint-rose = Roze
tint-violet = Violet
tint-slate = Leigrijs

## The panel of emoticons

find-emoticon = Emoticons zoeken
recent-emoticons = Laatst gebruikt
no-emoticon = Zo een is er niet.

## Commands that begin with a slash

slash-commands = Opdrachten
slash-me = Zeg wat je doet: * Anna zwaait
slash-invite = Iemand uitnodigen
slash-message = Je bericht wijzigen
slash-status = Je status wijzigen: { $status }
slash-close = Dit tabblad sluiten

## Messages for people who are away

kept = { $name } is offline en krijgt dit bij het aanmelden.

## Alerts while no page is open

push = Meldingen terwijl Nudge gesloten is
push-about = Berichten en trillen van je contacten, op dit apparaat
push-unable = Deze browser kan het niet, of alleen via een beveiligde verbinding. Zet Nudge op een iPhone eerst op het beginscherm.
push-denied = De browser is gezegd het niet toe te staan. Sta meldingen toe in zijn instellingen voor deze pagina.
push-failed = Dat lukte niet. Probeer het zo nog eens.

## Writing in colour

own-colour = Andere kleur

history = Berichten
delete-after = Berichten verwijderen na
days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}

## Where one is signed in

devices = Waar je bent aangemeld
device-named = { $program } op { $system }
device-unknown = Een browser
device-here = Deze browser
device-open = Nu open
device-seen = Laatst hier: { $when }
device-sign-out-named = { $name } afmelden
devices-sign-out-others = Overal elders afmelden
place-name = Naam van deze plek
place-name-about = Zo noemen je andere messengers het
place-unnamed = Een messenger

## Statuses of one’s own

saved-statuses = Eigen statussen
saved-statuses-about = Met een eigen naam, bericht en antwoord. Ze staan in het menu met statussen.
saved-status-new = Nieuwe status
saved-status-name = Naam van de status
saved-status-edit = { $name } bewerken
saved-status-delete = { $name } verwijderen
saved-status-reply-about = Eén keer verstuurd aan iedereen die schrijft, zolang deze status geldt.

## Forms in the settings

save = Opslaan

## Emoticons of one's own

emoticons-mine = Van mij
emoticons-yours = Je emoticons
emoticons-change = Toevoegen of wijzigen
emoticons-none = Je hebt er nog geen.
emoticon-add = Afbeeldingen toevoegen
emoticon-about = Afbeeldingen worden hooguit 50 bij 50 pixels en blijven bewegen als ze dat doen. Typ de sneltekst om er een te gebruiken.
emoticon-shortcut-of = Sneltekst van { $code }
emoticon-delete-named = { $code } verwijderen
emoticon-save = Bij je emoticons bewaren
emoticon-saved = Bewaard. Typ { $code } om hem te gebruiken.
emoticon-bad-shortcut = Een sneltekst heeft één tot zeven tekens en geen spaties.
emoticon-taken = Een andere heeft de sneltekst { $code } al.

## Who may see and write to the account

allowed-people = Mensen die ik toelaat
permission-find = Zoek iemand of typ een adres
permission-more = { $count ->
    [one] En nog iemand. Typ om te zoeken.
   *[other] En nog { $count }. Typ om te zoeken.
}

## The contact list as a file

list-file = Contactlijst als bestand
list-save-ctt = Opslaan voor messengers (.ctt)
list-save-csv = Opslaan als tabel (.csv)
list-open = Mensen uit een bestand toevoegen
list-open-about = Een lijst die MSN Messenger heeft opgeslagen, of een tabel met adressen. Je ziet eerst wie erin staat.
import-begin = Toevoegen
import-stop = Stoppen
import-new = Nieuw: { NUMBER($count) }
import-known = Al op je lijst: { NUMBER($count) }
import-unreadable = Niet begrepen: { NUMBER($count) } ({ $what })
import-nobody = In dit bestand is geen adres gevonden.
import-progress = { NUMBER($done) } van { NUMBER($all) } klaar
import-added = Toegevoegd: { NUMBER($count) }
import-failed-more = Anderen die niet konden worden toegevoegd: { NUMBER($count) }
import-stopped = Overgeslagen omdat je stopte: { NUMBER($count) }

## Previews of links

link-previews = Voorvertoning van links
link-previews-about = De server bekijkt de pagina, die niet te weten komt wie je bent
preview-close = Voorvertoning sluiten

## Handwriting

handwriting = Handschrift
ink-area = Teken hier met de muis, een pen of je vinger
ink-clear = Wissen
ink-by = Handschrift van { $name }
ink-own = Je handschrift
