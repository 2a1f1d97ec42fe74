## Who says what

you = Du
says = { $name } sagt:
own-line = Du: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Hier wurde noch nichts gesagt.
say-hello = Sag Hallo oder schick einen Stups.
typing-one = { $name } schreibt gerade.
typing-two = { $first } und { $second } schreiben gerade.
typing-several = Mehrere schreiben gerade.
joined = { $name } ist dazugekommen.
left = { $name } hat die Unterhaltung verlassen.
unsupported = { $name } hat etwas geschickt, das hier nicht angezeigt werden kann.
names-two = { $first } und { $second }
names-three = { $first }, { $second } und { $third }
names-more = { $first }, { $second } und { NUMBER($others) } weitere
others = { $count ->
    [one] Du und eine weitere Person
   *[other] Du und { $count } weitere
}
empty-conversation = Leere Unterhaltung

## Nudges

nudge-sent = Du hast gerade einen Stups geschickt.
nudge-received = { $name } hat dir gerade einen Stups geschickt.
nudge-too-soon = So oft darfst du nicht stupsen.
send-nudge = Stups schicken

## What was not read

unread = { $count ->
    [one] { $count } ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}
unread-short = ungelesen
newest-messages = Neueste Nachrichten
new-below = { $count ->
    [one] { $count } neue Nachricht
   *[other] { $count } neue Nachrichten
}
new-messages = Neue Nachrichten
back-to-contacts = Zurück zu den Kontakten
back-unread-elsewhere = { $count ->
    [one] Zurück zu den Kontakten, { $count } ungelesene anderswo
   *[other] Zurück zu den Kontakten, { $count } ungelesene anderswo
}

## What became of a message

sending = Wird gesendet
waiting = Wartet auf die Verbindung
accepted = Gesendet
delivered = Zugestellt
uncertain = Die Verbindung brach ab: Das kam vielleicht an, vielleicht nicht. Nochmals gesendet erscheint es womöglich doppelt.
send-again = Nochmals senden
take-back = Zurücknehmen
failed-offline = Nicht zugestellt: { $name } ist offline.
failed-not-allowed = Nicht zugestellt: { $name } nimmt keine Nachrichten von dir an.
failed-refused = Nicht zugestellt: Der Dienst hat sie nicht angenommen.
failed-not-connected = Nicht zugestellt: Du warst nicht mit dem Dienst verbunden.
failed-appearing-offline = Nicht zugestellt: Der Dienst nimmt keine Nachrichten an, solange du offline erscheinst.
failed-nobody-there = Nicht zugestellt: Alle anderen sind gegangen.
failed-too-fast = Nicht zugestellt: zu viele Nachrichten in kurzer Zeit.
not-sent-plain = Nicht gesendet.
not-sent-because = Nicht gesendet: { $said }
text-too-long = { $over ->
    [one] Um { $over } Byte zu lang.
   *[other] Um { $over } Bytes zu lang.
}

## Bars over a conversation

may-not-reply-offline = { $name } antwortet vielleicht nicht, weil er oder sie offline zu sein scheint.
may-not-reply-busy = { $name } antwortet vielleicht nicht: Der Status ist „Beschäftigt“.
may-not-reply-away = { $name } antwortet vielleicht nicht, weil er oder sie abwesend zu sein scheint ({ $status }).
is-blocked = Du hast { $name } blockiert.
is-stranger = { $name } steht nicht auf deiner Kontaktliste.
you-appear-offline = Du erscheinst offline; der Dienst nimmt vielleicht keine Nachrichten an.

## Around a conversation

conversation-with = Unterhaltung mit { $name }
conversations = Unterhaltungen
conversation-actions = Aktionen für die Unterhaltung
in-this-conversation = In dieser Unterhaltung
leave-conversation = Unterhaltung verlassen
close-tab = Diesen Tab schließen
own-window = In eigenem Fenster öffnen
close-named = { $name } schließen
messages = Nachrichten
loading = Wird geladen
loading-older = Ältere Nachrichten werden geladen
pictures = Bilder
card-of = Karte von { $name }, { $status }
welcome-title = Mit wem möchtest du reden?
welcome-text = Wähle jemanden aus deinen Kontakten, um eine Unterhaltung zu beginnen.

## Writing

message-tools = Werkzeuge für Nachrichten
write-a-message = Nachricht schreiben
message = Nachricht
send = Senden
emoticons = Emoticons
emoticons-classic = Klassisch
emoticons-emoji = Emoji
text-format = Textformat
font = Schrift
standard-font = Standardschrift
bold = Fett
italic = Kursiv
underline = Unterstrichen
strike-through = Durchgestrichen
colour = Farbe
colour-standard = Standardfarbe
colour-maroon = Weinrot
colour-red = Rot
colour-orange = Orange
colour-olive = Oliv
colour-green = Grün
colour-teal = Petrol
colour-steel-blue = Stahlblau
colour-blue = Blau
colour-purple = Violett
colour-pink = Rosa
colour-grey = Grau

## The connection

connecting = Verbindung wird hergestellt
offline-no-network = Du bist offline. Nachrichten werden gesendet, sobald du zurück bist.
restarting = Nudge startet neu. Gleich geht es weiter.
signing-in = Anmeldung läuft
try-now = Jetzt versuchen
sign-in-here = Hier anmelden
sign-in-again = Erneut anmelden
signed-out = Du wurdest abgemeldet.
reconnecting-now = Verbindung verloren. Neuer Versuch läuft
reconnecting-in = { $seconds ->
    [one] Verbindung verloren. Neuer Versuch in { $seconds } Sekunde
   *[other] Verbindung verloren. Neuer Versuch in { $seconds } Sekunden
}
link-unreachable = Der Dienst ist nicht erreichbar.
link-lost = Die Verbindung zum Dienst brach ab.
link-busy = Der Dienst ist überlastet.
link-maintenance = Der Dienst wird gerade gewartet.
link-misunderstood = Der Dienst hat etwas Unerwartetes geantwortet.
trying-now = { $what } Neuer Versuch läuft
trying-in-seconds = { $seconds ->
    [one] { $what } Neuer Versuch in { $seconds } Sekunde
   *[other] { $what } Neuer Versuch in { $seconds } Sekunden
}
trying-in-minutes = { $minutes ->
    [one] { $what } Neuer Versuch in { $minutes } Minute
   *[other] { $what } Neuer Versuch in { $minutes } Minuten
}
stopped-elsewhere = Du hast dich an einem anderen Ort angemeldet, und dieser Dienst erlaubt nur einen.
stopped-password = Der Dienst nimmt dein Passwort nicht mehr an. Melde dich mit dem neuen an.
stopped-signed-out = Du bist abgemeldet.
stopped-refused = Der Dienst lässt dieses Konto nicht ein. Frage den Betreiber.
outdated = Nudge wurde aktualisiert. Schließe diese Seite und öffne sie neu.
new-version = Eine neue Version ist da.
reload = Neu laden
padlock-both = Geschützt von deinem Browser bis Nudge und weiter bis zum Dienst. Der Dienst selbst kann lesen, was ihn durchläuft.
padlock-page = Geschützt von deinem Browser bis Nudge, aber nicht von Nudge zum Dienst: Diese Strecke kann unterwegs mitgelesen werden.
padlock-service = Nicht geschützt von deinem Browser bis Nudge: Diese Strecke kann unterwegs mitgelesen werden.
padlock-none = Nicht geschützt: Was du schreibst, kann auf dem Weg zu Nudge und weiter zum Dienst mitgelesen werden.
protected = Geschützt
not-fully-protected = Nicht ganz geschützt

## Signing in and signing up

sign-in = Anmelden
sign-in-lead = Melde dich an und sieh, wer da ist.
sign-in-as = Anmelden als
service = Dienst
address = Adresse
address-example = name@example.com
address-completed = @{ $domain } wird ergänzt, wenn du es weglässt.
forget-address = Diese Adresse vergessen
password = Passwort
show-password = Passwort anzeigen
display-name = Name, den deine Kontakte sehen
optional = Freiwillig
invitation-code = Einladungscode
this-device = Dieses Gerät
stay-signed-in = Angemeldet bleiben
stay-signed-in-about = Nachrichten erreichen dich, auch wenn der Browser geschlossen ist.
stay-until-closed = Bis ich den Browser schließe
stay-public = Öffentlicher Computer
stay-public-about = Hier wird nichts gespeichert.
new-here = Neu hier?
create-an-account = Konto anlegen
create-account = Konto anlegen
create-account-lead = Wähle eine Adresse und ein Passwort.
have-an-account = Hast du schon ein Konto?
no-script = Nudge läuft in deinem Browser und braucht JavaScript und WebAssembly. Bitte schalte sie ein oder nimm einen anderen Browser.
no-wasm = In diesem Browser läuft Nudge nicht: Es braucht WebAssembly. Jeder Browser der letzten Jahre kann es.
no-wasm-instead = Auch Messenger-Programme können sich an diesem Server anmelden: MSN Messenger, Windows Live Messenger, Pidgin und andere. Wer ihn betreibt, kennt die Adresse.
still-loading = Einen Moment, es wird noch geladen …
address-needed = Eine Adresse sieht aus wie name@example.com.
password-needed = Gib dein Passwort ein.
unreachable = Nudge ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.
wrong-password = Adresse oder Passwort stimmt nicht.
service-down = Der Dienst ist gerade nicht erreichbar. An deinem Passwort lag es nicht; versuche es später noch einmal.
account-made = Dein Konto ist fertig. Melde dich damit an.
invitation-needed = Gib den Code aus deiner Einladung ein.
domain-is = Adressen enden hier auf @{ $domain }.
at-least-characters = { $least ->
    [one] Mindestens { $least } Zeichen
   *[other] Mindestens { $least } Zeichen
}
not-the-address = Nicht dasselbe wie die Adresse
not-one-character = Nicht ein einziges Zeichen wiederholt
not-too-long = Nicht länger als 128 Bytes
too-many-attempts = Zu viele Versuche. Warte eine Minute und versuche es dann noch einmal.
unknown-service = Dieser Dienst wird hier nicht angeboten.
sign-up-closed = Hier können keine Konten angelegt werden. Frage den Betreiber.
bad-invitation = Diese Einladung ist ungültig oder wurde schon benutzt.
address-taken = Diese Adresse ist vergeben. Wähle eine andere.
internal-error = Bei uns ist etwas schiefgegangen. Versuche es später noch einmal.
did-not-work = Das hat nicht geklappt. Versuche es später noch einmal.

## Dialogs

add-contact = Kontakt hinzufügen
new-conversation = Neue Unterhaltung
new-group = Neue Gruppe
rename-group = Gruppe umbenennen
delete-group = Gruppe löschen
remove-contact = Kontakt entfernen
block-contact = Kontakt blockieren
invite-heading = In diese Unterhaltung einladen
sign-out = Abmelden
sign-out-text = Du wirst in allen Browsern abgemeldet, und hier kommen keine Nachrichten mehr an.
sign-out-everywhere = In allen Browsern, und offline gehen
account = Konto
change-password = Kennwort ändern
change-password-text = Wer sonst noch mit deinem Konto angemeldet ist, in einem Browser oder Messenger, wird abgemeldet.
current-password = Jetziges Kennwort
new-password = Neues Kennwort
password-changed = Dein Kennwort ist geändert.
add = Hinzufügen
open = Öffnen
create = Anlegen
rename = Umbenennen
delete = Löschen
remove = Entfernen
block = Blockieren
unblock = Nicht mehr blockieren
invite = Einladen
cancel = Abbrechen
close = Schließen
done = Fertig
group = Gruppe
groups = Gruppen
people = Personen
nobody-to-invite = Niemand da, den du einladen könntest.
share-heading = Senden an
share-text = Ein Text kommt ins Nachrichtenfeld; Dateien werden sofort gesendet.
group-name = Name der Gruppe
also-block = Diese Person auch blockieren
find-somebody = Jemanden suchen
remove-contact-text = { $name } verschwindet von deiner Liste. Was ihr einander gesagt habt, bleibt.
block-text = Für { $name } erscheinst du offline und kannst nicht mehr angeschrieben werden. Gesagt wird das niemandem.
delete-empty-group = Die Gruppe { $name } ist leer.
delete-group-text = { $members ->
    [one] Der Kontakt in { $name } bleibt auf deiner Liste.
   *[other] Die { $members } Kontakte in { $name } bleiben auf deiner Liste.
}
that-is-you = Das ist deine eigene Adresse.
on-list-already = Diese Person steht schon auf deiner Liste.
group-exists = Eine Gruppe dieses Namens gibt es schon.
group-name-needed = Gib der Gruppe einen Namen.
group-name-too-long = Dieser Name ist zu lang für den Dienst.
choose-somebody = Wähle jemanden zum Einladen.
exists-already = Das gibt es schon.
list-full = Die Liste ist voll.
bad-name = Der Dienst nimmt diesen Namen nicht an.
no-such-address = Diese Adresse gibt es nicht, oder nicht mehr.
not-connected = Gerade besteht keine Verbindung zum Dienst. Versuche es, wenn sie wieder da ist.
too-many-changes = Zu viele Änderungen in kurzer Zeit. Warte eine Minute.
no-answer-in-time = Der Dienst hat nicht rechtzeitig geantwortet. Versuche es noch einmal.
in-conversation-already = Diese Person ist schon in der Unterhaltung.
inviting = { $name } wird eingeladen
not-invited = Es wurde niemand eingeladen

## Statuses

status = Status
status-online = Verfügbar
status-idle = Untätig
status-busy = Beschäftigt
status-be-right-back = Bin gleich zurück
status-away = Abwesend
status-on-the-phone = Am Telefon
status-out-to-lunch = Beim Essen
status-offline = Offline
status-appear-offline = Als offline anzeigen
device-web = In einem Browser
device-mobile = Am Handy
device-bot = Automatisch

## The contact list

contacts = Kontakte
chats = Chats
what-to-list = Was angezeigt wird
other-contacts = Andere Kontakte
online = Online
offline = Offline
search-contacts = Kontakte suchen
clear-search = Suche leeren
nothing-found = Kein Kontakt passt.
nobody-here-yet = Noch niemand da
nobody-here-yet-text = Füge jemanden anhand der Adresse hinzu; die Person wird dann gefragt.
blocked = Blockiert
more = Mehr
arrange-contacts = Kontakte anordnen
arrange-by-group-offline-apart = Nach Gruppen, Offline für sich
arrange-by-group = Nach Gruppen
arrange-by-status = Nach Status
group-actions = Aktionen für die Gruppe
add-to-this-group = Kontakt zu dieser Gruppe hinzufügen
contact-actions = Aktionen für den Kontakt
send-a-message = Nachricht schreiben
contact-card = Kontaktkarte
add-to-contacts = Zu den Kontakten hinzufügen
move-to = Verschieben nach
take-out-of-group = Aus der Gruppe nehmen
on-your-list = Auf deiner Liste
has-you = Hat dich
yes = Ja
no = Nein
signed-in = { $name } hat sich gerade angemeldet.
listening-to = Hört { $text }
requests = Anfragen
request-address = { $address } hat dich hinzugefügt und möchte sehen, wann du online bist
request-named = { $name } ({ $address }) hat dich hinzugefügt und möchte sehen, wann du online bist
add-too = Auch zu meinen Kontakten hinzufügen
allow = Zulassen
no-conversations-yet = Noch keine Unterhaltungen
no-conversations-yet-text = Wähle jemanden aus deinen Kontakten oder schreib an eine Adresse.
draft = Entwurf
news = Neuigkeiten
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = Die Kontaktliste wurde nicht geändert

## Oneself

share-a-message = Teile eine kurze Nachricht
your-media = Was du gerade hörst
your-name = Dein Name
your-message = Deine Nachricht
change-your-name = Namen ändern
change-your-message = Nachricht ändern
change-it = { $what }: { $value }. Ändern
close-note = Diesen Hinweis schließen
not-saved = Deine Änderung wurde nicht gespeichert
name-refused = Der Dienst nimmt diesen Namen nicht an. Versuche einen anderen.
too-many-characters = { $most ->
    [one] Höchstens { $most } Zeichen.
   *[other] Höchstens { $most } Zeichen.
}
name-too-long = Dieser Name ist zu lang für den Dienst.
name-empty = Ein Name braucht mindestens ein Zeichen.

## Settings

settings = Einstellungen
settings-search = Einstellungen durchsuchen
settings-none = Keine Einstellung passt.
settings-reset = Zurücksetzen
settings-reset-about = Alles hier wird, wie es zu Beginn war. Spitznamen, Entwürfe und automatische Antworten bleiben.
setting-refused = Die Einstellung wurde nicht gespeichert
look = Aussehen
look-light-or-dark = Hell oder dunkel
look-system = Wie das System
look-light = Hell
look-dark = Dunkel
language = Sprache
language-of-browser = Wie der Browser
writing = Text
foreign-formats = Schriften und Farben anderer
foreign-formats-about = Ihre Nachrichten so zeigen, wie sie es möchten
timestamps = Uhrzeit neben jeder Nachricht
timestamps-about = Sonst nur, wo jemand zu schreiben beginnt
enter-sends = Eingabetaste sendet
enter-sends-about = Sonst senden Strg und Eingabetaste
sounds = Töne
sounds-on = Töne sind an
sounds-off = Töne sind aus
mute-all = Alle Töne stumm
mute-all-about = Auf all deinen Geräten
volume = Lautstärke
sound-message = Wenn eine Nachricht ankommt
sound-nudge = Wenn ein Stups ankommt
sound-sign-in = Wenn sich ein Kontakt anmeldet
alerts = Hinweise
alert-messages = Ankommende Nachrichten anzeigen
alert-sign-ins = Anzeigen, wer sich anmeldet
system-alerts = Hinweise des Systems
system-alerts-about = Solange diese Seite im Hintergrund ist; nur in diesem Browser
system-alerts-refused = Dieser Browser erlaubt es nicht. Das lässt sich in seinen Einstellungen für diese Seite ändern.
hide-text = Geschriebenes verbergen
hide-text-about = Hinweise sagen nur, von wem etwas kommt
nudges = Stupse
nudges-about = Dürfen das Fenster schütteln, klingeln und vibrieren
held-while-busy = Ruhe, wenn beschäftigt
held-while-busy-about = Keine Hinweise und Töne, während du beschäftigt oder am Telefon bist
presence = Status
idle-after = Als untätig anzeigen nach
away-after = Als abwesend anzeigen nach
never = Nie
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
automatic-reply = Automatische Antwort
automatic-reply-about = Geht einmal an alle, die schreiben, während du abwesend bist. Leer lassen, um keine zu senden.
contact-list = Kontaktliste
order = Reihenfolge
order-status = Online zuerst
order-name = Nach Namen
privacy = Privatsphäre
strangers = Leute, die nicht auf meiner Liste stehen
strangers-about = Dürfen sehen, wann ich online bin, und mir schreiben
ask-when-added = Fragen, wenn mich jemand hinzufügt
ask-when-added-about = Auch in anderen Programmen, die dieses Konto benutzen
blocked-people = Von mir blockiert
blocked-nobody = Du hast niemanden blockiert.
who-has-whom = Wer wen hat
has-me-not-listed = Leute, die mich haben, aber nicht auf meiner Liste stehen
listed-has-not-me = Leute auf meiner Liste, die mich nicht haben
nobody = Niemand
keyboard = Tastatur
key-find = Kontakt suchen
key-next-conversation = Nächste oder vorige Unterhaltung
key-next-unread = Nächste ungelesene Unterhaltung
key-back = Zurück zu den Kontakten
key-new-line = Neue Zeile
key-earlier-lines = Deine früheren Zeilen
key-contact-menu = Was man mit einem Kontakt tun kann
key-settings = Diese Seite

## Dates

today = Heute
yesterday = Gestern
last-received = Letzte Nachricht um { $clock } erhalten.
last-received-on = Letzte Nachricht am { $date } um { $clock } erhalten.

## What was said: search, save, delete

search-messages = Nachrichten durchsuchen
search-field = Gesuchte Wörter
search-here = Diese Unterhaltung durchsuchen
all-conversations = Alle Unterhaltungen
written-by = Geschrieben von
anybody = Allen
up-to-day = Bis
further-lines = Ältere zeigen
found-nothing = Nichts gefunden.
found-all = { $count ->
    [one] { $count } Nachricht gefunden.
   *[other] { $count } Nachrichten gefunden.
}
found-newest = { $count ->
    [one] Die neueste gefundene Nachricht.
   *[other] Die neuesten { $count } gefundenen Nachrichten.
}
written-in = { $writer }, in { $place }
day-at-clock = { $day }, { $clock }
save-history = Gesagtes speichern
save-as-page = Als Webseite
save-as-text = Als Text
save-as-json = Als JSON
delete-history = Gesagtes löschen …
delete-history-title = Gesagtes löschen?
delete-history-text = Alles, was mit { $title } gesagt wurde, wird hier und auf all deinen Geräten endgültig gelöscht. Die andere Seite behält ihres.

## Favourites, nicknames, mutes

favourites = Favoriten
add-to-favourites = Zu den Favoriten
take-from-favourites = Aus den Favoriten nehmen
give-a-nickname = Spitznamen geben
nickname = Spitzname
nickname-about = Dein Name für { $address }. Nur du siehst ihn. Leer lassen, um den selbst gewählten Namen zu sehen.
mute = Stummschalten
unmute = Nicht mehr stumm
announce = Bescheid sagen, wenn online
announce-no-more = Nicht mehr Bescheid sagen
has-written = { $name } hat dir eine Nachricht geschickt.

## Files

size-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = Du sendest { $name }.
file-from = { $who } sendet { $name }.
file-offered-by-me = Wartet, bis { $other } annimmt
file-offered = { $other } möchte dir diese Datei senden
file-sending = Wird gesendet
file-receiving = Wird empfangen
file-sent = Gesendet
file-received = Empfangen
file-declined-by = { $other } hat abgelehnt
file-declined = Du hast abgelehnt
file-cancelled = Abgebrochen
file-offline = Nicht gesendet: { $other } ist offline
file-not-supported = Nicht gesendet: Das Programm von { $other } nimmt hier keine Dateien an
file-too-large = Fehlgeschlagen: größer, als dieser Server annimmt
file-connection-lost = Fehlgeschlagen: Die Verbindung brach unterwegs ab
file-refused = Fehlgeschlagen: Es wurde abgelehnt
file-timed-out = Fehlgeschlagen: keine rechtzeitige Antwort
file-no-room = Fehlgeschlagen: Es ist kein Platz mehr. Lösche Dateien, die du nicht mehr brauchst.
file-far = { $done } von { $all }
file-far-and-fast = { $done } von { $all }, { $speed } pro Sekunde
file-risky = Dateien dieser Art können deinem Computer schaden. Öffne sie nur, wenn du sie erwartet hast.
file-accept = Annehmen
file-decline = Ablehnen
file-save = Speichern
file-save-named = { $name } speichern
file-show-named = { $name } anzeigen
file-cancel-named = { $name } abbrechen
file-accept-named = { $name } annehmen (Alt C)
file-decline-named = { $name } ablehnen (Alt D)
send-files = Dateien senden
drop-files-here = Zum Senden loslassen
file-uploading = Wird hochgeladen: { $done } von { $all }
file-waits = Wartet
file-close = Von der Liste nehmen
file-empty = Es ist nichts darin.
file-larger-than = Größer als { $most }, das Höchste, was dieser Server annimmt.
files-are-many = Nur die ersten { $most } werden auf einmal gesendet.
your-files = Deine Dateien
your-files-show = Gesendetes und Empfangenes zeigen
no-files = Für dich ist nichts gespeichert.
files-room = { $used } von { $all } belegt
file-delete-named = { $name } löschen
file-until = bis { $date }
key-accept-file = Datei annehmen oder ablehnen

## Own picture

your-picture = Dein Bild
change-your-picture = Bild ändern
picture-choose = Bild wählen
picture-camera = Foto aufnehmen
picture-take = Aufnehmen
picture-none = Kein Bild
picture-gallery = Von Nudge
picture-gallery-numbered = Bild { $number } von Nudge
picture-before = Früher benutzt
picture-before-numbered = Bild { $number }, früher benutzt
picture-forget-numbered = Früher benutztes Bild { $number } vergessen
picture-crop = Welcher Ausschnitt
picture-crop-about = Zieh ihn oder nimm die Pfeiltasten; + und - vergrößern und verkleinern.
picture-zoom = Vergrößerung
picture-use = Dieses Bild nehmen
picture-back = Zurück
picture-unreadable = Das ist kein Bild, das dein Browser lesen kann.
picture-no-camera = Es gibt keine Kamera, oder sie ist hier nicht erlaubt.

## How the page looks

looks = Design und Szene
theme = Design
theme-live = Live
theme-live-about = Glas über einer Szene
theme-classic = Klassisch
theme-classic-about = Wie 2005
theme-plain = Schlicht
theme-plain-about = Ruhig, für die Arbeit
scene = Szene
scene-aurora = Nordlichter
scene-meadow = Wiese
scene-sea = Meer
scene-city = Stadt in der Dämmerung
scene-blossom = Kirschblüte
scene-autumn = Herbst
scene-snow = Schnee
scene-night = Nacht
scene-none = Kein Bild
text-size = Größe der Nachrichten
size-small = Klein
size-normal = Normal
size-large = Groß
size-largest = Am größten
density-normal = Mit Bildern
density-compact = Kompakt
tint = Farbton
tint-of-scene = Der Szene eigen
tint-sky = Himmelblau
tint-ocean = Meerblau
tint-teal = Petrol
tint-leaf = Blattgrün
tint-gold = Gold
tint-orange = Orange
tint-cherry = Kirschrot
tint-rose = Rosa
tint-violet = Violett
tint-slate = Schiefergrau

## The panel of emoticons

find-emoticon = Emoticons suchen
recent-emoticons = Zuletzt benutzt
no-emoticon = So eines gibt es nicht.

## Commands that begin with a slash

slash-commands = Befehle
slash-me = Sag, was du tust: * Anna winkt
slash-invite = Jemanden einladen
slash-message = Deine Nachricht ändern
slash-status = Deinen Status ändern: { $status }
slash-close = Diesen Tab schließen

## Messages for people who are away

kept = { $name } ist offline und bekommt das bei der nächsten Anmeldung.

## Alerts while no page is open

push = Hinweise, während Nudge geschlossen ist
push-about = Nachrichten und Stupse deiner Kontakte, auf diesem Gerät
push-unable = Dieser Browser kann das nicht, oder nur über eine sichere Verbindung. Lege Nudge auf einem iPhone zuerst auf den Startbildschirm.
push-denied = Dem Browser wurde gesagt, es nicht zu erlauben. Erlaube Benachrichtigungen in seinen Einstellungen für diese Seite.
push-failed = Das hat nicht geklappt. Versuche es gleich noch einmal.

## Writing in colour

own-colour = Andere Farbe

history = Nachrichten
delete-after = Nachrichten löschen nach
days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
}

## Where one is signed in

devices = Wo du angemeldet bist
device-named = { $program } auf { $system }
device-unknown = Ein Browser
device-here = Dieser Browser
device-open = Jetzt offen
device-seen = Zuletzt hier: { $when }
device-sign-out-named = { $name } abmelden
devices-sign-out-others = Überall sonst abmelden
place-name = Name dieses Ortes
place-name-about = So nennen ihn deine anderen Messenger
place-unnamed = Ein Messenger

## Statuses of one’s own

saved-statuses = Eigene Status
saved-statuses-about = Mit eigenem Namen, eigener Nachricht und eigener Antwort. Sie stehen im Menü der Status.
saved-status-new = Neuer Status
saved-status-name = Name des Status
saved-status-edit = { $name } bearbeiten
saved-status-delete = { $name } löschen
saved-status-reply-about = Einmal an alle gesendet, die schreiben, solange dieser Status gilt.

## Forms in the settings

save = Speichern

## Emoticons of one's own

emoticons-mine = Eigene
emoticons-yours = Deine Emoticons
emoticons-change = Hinzufügen oder ändern
emoticons-none = Du hast noch keine.
emoticon-add = Bilder hinzufügen
emoticon-about = Bilder werden höchstens 50 mal 50 Pixel groß und bewegen sich weiter, wenn sie es tun. Tippe das Kürzel, um eines zu verwenden.
emoticon-shortcut-of = Kürzel von { $code }
emoticon-delete-named = { $code } löschen
emoticon-save = Zu deinen Emoticons
emoticon-saved = Gespeichert. Tippe { $code }, um es zu verwenden.
emoticon-bad-shortcut = Ein Kürzel hat ein bis sieben Zeichen und keine Leerzeichen.
emoticon-taken = Ein anderes hat das Kürzel { $code } schon.

## Who may see and write to the account

allowed-people = Leute, die ich zulasse
permission-find = Jemanden suchen oder eine Adresse eingeben
permission-more = { $count ->
    [one] Und noch jemand. Tippe, um zu suchen.
   *[other] Und { $count } weitere. Tippe, um zu suchen.
}

## The contact list as a file

list-file = Kontaktliste als Datei
list-save-ctt = Für Messenger speichern (.ctt)
list-save-csv = Als Tabelle speichern (.csv)
list-open = Leute aus einer Datei hinzufügen
list-open-about = Eine Liste, die MSN Messenger gespeichert hat, oder eine Tabelle mit Adressen. Du siehst zuerst, wer darin steht.
import-begin = Hinzufügen
import-stop = Anhalten
import-new = Neu: { NUMBER($count) }
import-known = Schon auf deiner Liste: { NUMBER($count) }
import-unreadable = Nicht verstanden: { NUMBER($count) } ({ $what })
import-nobody = In dieser Datei wurde keine Adresse gefunden.
import-progress = { NUMBER($done) } von { NUMBER($all) } erledigt
import-added = Hinzugefügt: { NUMBER($count) }
import-failed-more = Weitere, die nicht hinzugefügt werden konnten: { NUMBER($count) }
import-stopped = Ausgelassen, weil du angehalten hast: { NUMBER($count) }

## Previews of links

link-previews = Vorschau von Links
link-previews-about = Der Server sieht sich die Seite an; sie erfährt nicht, wer du bist
preview-close = Vorschau schließen

## Handwriting

handwriting = Handschrift
ink-area = Zeichne hier mit Maus, Stift oder Finger
ink-clear = Leeren
ink-by = Handschrift von { $name }
ink-own = Deine Handschrift
