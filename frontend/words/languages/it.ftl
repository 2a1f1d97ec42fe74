## Who says what

you = Tu
says = { $name } dice:
own-line = Tu: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Qui non si è ancora detto nulla.
say-hello = Saluta o manda un trillo.
typing-one = { $name } sta scrivendo.
typing-two = { $first } e { $second } stanno scrivendo.
typing-several = Più persone stanno scrivendo.
joined = { $name } si è unito alla conversazione.
left = { $name } ha lasciato la conversazione.
unsupported = { $name } ha inviato qualcosa che qui non si può mostrare.
names-two = { $first } e { $second }
names-three = { $first }, { $second } e { $third }
names-more = { $first }, { $second } e altri { NUMBER($others) }
others = { $count ->
    [one] Tu e un’altra persona
   *[other] Tu e altre { $count } persone
}
empty-conversation = Conversazione vuota

## Nudges

nudge-sent = Hai appena inviato un trillo.
nudge-received = { $name } ti ha appena inviato un trillo.
nudge-too-soon = Non puoi inviare trilli così spesso.
send-nudge = Invia un trillo

## What was not read

unread = { $count ->
    [one] { $count } messaggio non letto
   *[other] { $count } messaggi non letti
}
unread-short = non letto
newest-messages = Messaggi più recenti
new-below = { $count ->
    [one] { $count } messaggio nuovo
   *[other] { $count } messaggi nuovi
}
new-messages = Messaggi nuovi
back-to-contacts = Torna ai contatti
back-unread-elsewhere = { $count ->
    [one] Torna ai contatti, { $count } non letto altrove
   *[other] Torna ai contatti, { $count } non letti altrove
}

## What became of a message

sending = Invio in corso
waiting = In attesa della connessione
accepted = Inviato
delivered = Consegnato
uncertain = La connessione si è interrotta: forse è arrivato, forse no. Se lo invii di nuovo potrebbe apparire due volte.
send-again = Invia di nuovo
take-back = Ritira
failed-offline = Non consegnato: { $name } è offline.
failed-not-allowed = Non consegnato: { $name } non accetta messaggi da te.
failed-refused = Non consegnato: il servizio non lo ha accettato.
failed-not-connected = Non consegnato: non eri connesso al servizio.
failed-appearing-offline = Non consegnato: il servizio non accetta messaggi mentre appari offline.
failed-nobody-there = Non consegnato: tutti gli altri sono usciti.
failed-too-fast = Non consegnato: troppi messaggi in poco tempo.
not-sent-plain = Non inviato.
not-sent-because = Non inviato: { $said }
text-too-long = { $over ->
    [one] Troppo lungo di { $over } byte.
   *[other] Troppo lungo di { $over } byte.
}

## Bars over a conversation

may-not-reply-offline = { $name } potrebbe non rispondere perché sembra offline.
may-not-reply-busy = { $name } potrebbe non rispondere: lo stato è “Occupato”.
may-not-reply-away = { $name } potrebbe non rispondere perché sembra assente ({ $status }).
is-blocked = Hai bloccato { $name }.
is-stranger = { $name } non è nella tua lista contatti.
you-appear-offline = Appari offline; il servizio potrebbe non accettare messaggi.

## Around a conversation

conversation-with = Conversazione con { $name }
conversations = Conversazioni
conversation-actions = Azioni della conversazione
in-this-conversation = In questa conversazione
leave-conversation = Lascia la conversazione
close-tab = Chiudi questa scheda
own-window = Apri in una finestra a parte
close-named = Chiudi { $name }
messages = Messaggi
loading = Caricamento
loading-older = Caricamento dei messaggi precedenti
pictures = Immagini
card-of = Scheda di { $name }, { $status }
welcome-title = Con chi vuoi parlare?
welcome-text = Scegli qualcuno tra i tuoi contatti per iniziare una conversazione.

## Writing

message-tools = Strumenti del messaggio
write-a-message = Scrivi un messaggio
message = Messaggio
send = Invia
emoticons = Emoticon
emoticons-classic = Classiche
emoticons-emoji = Emoji
text-format = Formato del testo
font = Carattere
standard-font = Carattere standard
bold = Grassetto
italic = Corsivo
underline = Sottolineato
strike-through = Barrato
colour = Colore
colour-standard = Colore standard
colour-maroon = Bordeaux
colour-red = Rosso
colour-orange = Arancione
colour-olive = Oliva
colour-green = Verde
colour-teal = Verde acqua
colour-steel-blue = Blu acciaio
colour-blue = Blu
colour-purple = Viola
colour-pink = Rosa
colour-grey = Grigio

## The connection

connecting = Connessione in corso
offline-no-network = Sei offline. I messaggi saranno inviati al tuo ritorno.
restarting = Nudge si sta riavviando. Torna tra un momento.
signing-in = Accesso in corso
try-now = Prova ora
sign-in-here = Accedi qui
sign-in-again = Accedi di nuovo
signed-out = Sei stato disconnesso.
reconnecting-now = Connessione persa. Riconnessione in corso
reconnecting-in = { $seconds ->
    [one] Connessione persa. Riconnessione tra { $seconds } secondo
   *[other] Connessione persa. Riconnessione tra { $seconds } secondi
}
link-unreachable = Il servizio non è raggiungibile.
link-lost = La connessione al servizio si è interrotta.
link-busy = Il servizio è sovraccarico.
link-maintenance = Il servizio è in manutenzione.
link-misunderstood = Il servizio ha dato una risposta inattesa.
trying-now = { $what } Nuovo tentativo in corso
trying-in-seconds = { $seconds ->
    [one] { $what } Nuovo tentativo tra { $seconds } secondo
   *[other] { $what } Nuovo tentativo tra { $seconds } secondi
}
trying-in-minutes = { $minutes ->
    [one] { $what } Nuovo tentativo tra { $minutes } minuto
   *[other] { $what } Nuovo tentativo tra { $minutes } minuti
}
stopped-elsewhere = Hai effettuato l’accesso in un altro luogo, e questo servizio ne consente uno solo.
stopped-password = Il servizio non accetta più la tua password. Accedi con quella nuova.
stopped-signed-out = Non sei connesso.
stopped-refused = Il servizio non ammette questo account. Chiedi a chi lo gestisce.
outdated = Nudge è stato aggiornato. Chiudi questa pagina e riaprila.
new-version = È pronta una nuova versione.
reload = Ricarica
padlock-both = Protetto dal tuo browser a Nudge e poi fino al servizio. Il servizio stesso può leggere ciò che vi passa.
padlock-page = Protetto dal tuo browser a Nudge, ma non da Nudge al servizio: quel tratto si può leggere lungo il percorso.
padlock-service = Non protetto dal tuo browser a Nudge: quel tratto si può leggere lungo il percorso.
padlock-none = Non protetto: ciò che scrivi si può leggere lungo il percorso verso Nudge e il servizio.
protected = Protetto
not-fully-protected = Non del tutto protetto

## Signing in and signing up

sign-in = Accedi
sign-in-lead = Accedi per vedere chi c’è.
sign-in-as = Accedi come
service = Servizio
address = Indirizzo
address-example = nome@example.com
address-completed = Se la ometti, viene aggiunto @{ $domain }.
forget-address = Dimentica questo indirizzo
password = Password
show-password = Mostra la password
display-name = Nome che vedranno i tuoi contatti
optional = Facoltativo
invitation-code = Codice di invito
this-device = Questo dispositivo
stay-signed-in = Resta connesso
stay-signed-in-about = I messaggi ti arrivano anche a browser chiuso.
stay-until-closed = Finché chiudo il browser
stay-public = Computer pubblico
stay-public-about = Qui non si conserva nulla.
new-here = Prima volta qui?
create-an-account = Crea un account
create-account = Crea account
create-account-lead = Scegli un indirizzo e una password.
have-an-account = Hai già un account?
no-script = Nudge funziona nel tuo browser e ha bisogno di JavaScript e WebAssembly. Attivali o usa un altro browser.
no-wasm = Questo browser non può eseguire Nudge: serve WebAssembly. Qualsiasi browser degli ultimi anni lo ha.
no-wasm-instead = Anche i programmi di messaggistica possono accedere a questo server: MSN Messenger, Windows Live Messenger, Pidgin e altri. Chi lo gestisce conosce l’indirizzo.
still-loading = Un momento, caricamento in corso…
address-needed = Un indirizzo è come nome@example.com.
password-needed = Scrivi la tua password.
unreachable = Nudge non è raggiungibile. Controlla la connessione e riprova.
wrong-password = L’indirizzo o la password non è corretto.
service-down = Il servizio non è raggiungibile al momento. Non è colpa della tua password; riprova più tardi.
account-made = Il tuo account è pronto. Usalo per accedere.
invitation-needed = Scrivi il codice del tuo invito.
domain-is = Qui gli indirizzi finiscono con @{ $domain }.
at-least-characters = { $least ->
    [one] Almeno { $least } carattere
   *[other] Almeno { $least } caratteri
}
not-the-address = Diversa dall’indirizzo
not-one-character = Non un solo carattere ripetuto
not-too-long = Non più di 128 byte
too-many-attempts = Troppi tentativi. Aspetta un minuto e riprova.
unknown-service = Questo servizio qui non è offerto.
sign-up-closed = Qui non si possono creare account. Chiedi a chi gestisce questo posto.
bad-invitation = Questo invito non è valido o è già stato usato.
address-taken = Questo indirizzo è già preso. Scegline un altro.
internal-error = Qualcosa è andato storto da noi. Riprova più tardi.
did-not-work = Non ha funzionato. Riprova più tardi.

## Dialogs

add-contact = Aggiungi un contatto
new-conversation = Nuova conversazione
new-group = Nuovo gruppo
rename-group = Rinomina gruppo
delete-group = Elimina gruppo
remove-contact = Rimuovi contatto
block-contact = Blocca contatto
invite-heading = Invita in questa conversazione
sign-out = Esci
sign-out-text = Uscirai in tutti i browser, e qui non arriveranno più messaggi.
sign-out-everywhere = In tutti i browser, e andare offline
account = Account
change-password = Cambia la password
change-password-text = Chiunque altro abbia effettuato l’accesso con il tuo account, da un browser o da un messenger, verrà disconnesso.
current-password = Password attuale
new-password = Nuova password
password-changed = La tua password è stata cambiata.
add = Aggiungi
open = Apri
create = Crea
rename = Rinomina
delete = Elimina
remove = Rimuovi
block = Blocca
unblock = Sblocca
invite = Invita
cancel = Annulla
close = Chiudi
done = Fatto
group = Gruppo
groups = Gruppi
people = Persone
nobody-to-invite = Nessuno da invitare.
share-heading = Invia a
share-text = Un testo va nel campo del messaggio; i file vengono inviati subito.
group-name = Nome del gruppo
also-block = Blocca anche questa persona
find-somebody = Cerca qualcuno
remove-contact-text = { $name } sparisce dalla tua lista. Ciò che vi siete detti resta.
block-text = { $name } ti vedrà offline e non potrà scriverti. Non riceverà alcun avviso.
delete-empty-group = Il gruppo { $name } è vuoto.
delete-group-text = { $members ->
    [one] Il contatto di { $name } resta nella tua lista.
   *[other] I { $members } contatti di { $name } restano nella tua lista.
}
that-is-you = È il tuo indirizzo.
on-list-already = Questa persona è già nella tua lista.
group-exists = C’è già un gruppo con questo nome.
group-name-needed = Scrivi un nome per il gruppo.
group-name-too-long = Questo nome è troppo lungo per il servizio.
choose-somebody = Scegli chi invitare.
exists-already = Esiste già.
list-full = La lista è piena.
bad-name = Il servizio non accetta questo nome.
no-such-address = Questo indirizzo non esiste, o non esiste più.
not-connected = Al momento non c’è connessione al servizio. Riprova quando torna.
too-many-changes = Troppe modifiche in poco tempo. Aspetta un minuto.
no-answer-in-time = Il servizio non ha risposto in tempo. Riprova.
in-conversation-already = Questa persona è già nella conversazione.
inviting = Invito a { $name } in corso
not-invited = Nessuno è stato invitato

## Statuses

status = Stato
status-online = Disponibile
status-idle = Inattivo
status-busy = Occupato
status-be-right-back = Torno subito
status-away = Assente
status-on-the-phone = Al telefono
status-out-to-lunch = A pranzo
status-offline = Offline
status-appear-offline = Appari offline
device-web = In un browser
device-mobile = Su un telefono
device-bot = Automatico

## The contact list

contacts = Contatti
chats = Chat
what-to-list = Cosa elencare
other-contacts = Altri contatti
online = Online
offline = Offline
search-contacts = Cerca contatti
clear-search = Cancella la ricerca
nothing-found = Nessun contatto corrisponde.
nobody-here-yet = Ancora nessuno
nobody-here-yet-text = Aggiungi qualcuno con il suo indirizzo: riceverà una richiesta.
blocked = Bloccato
more = Altro
arrange-contacts = Disponi i contatti
arrange-by-group-offline-apart = Per gruppo, offline a parte
arrange-by-group = Per gruppo
arrange-by-status = Per stato
group-actions = Azioni del gruppo
add-to-this-group = Aggiungi un contatto a questo gruppo
contact-actions = Azioni del contatto
send-a-message = Invia un messaggio
contact-card = Scheda del contatto
add-to-contacts = Aggiungi ai contatti
move-to = Sposta in
take-out-of-group = Togli dal gruppo
on-your-list = Nella tua lista
has-you = Ha te
yes = Sì
no = No
signed-in = { $name } ha appena effettuato l’accesso.
listening-to = Ascolta { $text }
requests = Richieste
request-address = { $address } ti ha aggiunto e vorrebbe vedere quando sei online
request-named = { $name } ({ $address }) ti ha aggiunto e vorrebbe vedere quando sei online
add-too = Aggiungi anche ai miei contatti
allow = Consenti
no-conversations-yet = Ancora nessuna conversazione
no-conversations-yet-text = Scegli qualcuno tra i tuoi contatti, o scrivi a un indirizzo.
draft = Bozza
news = Novità
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = La lista contatti non è stata modificata

## Oneself

share-a-message = Condividi un breve messaggio
your-media = Cosa stai ascoltando
your-name = Il tuo nome
your-message = Il tuo messaggio
change-your-name = Cambia il tuo nome
change-your-message = Cambia il tuo messaggio
change-it = { $what }: { $value }. Modifica
close-note = Chiudi questo avviso
not-saved = La modifica non è stata salvata
name-refused = Il servizio non accetta questo nome. Provane un altro.
too-many-characters = { $most ->
    [one] Al massimo { $most } carattere.
   *[other] Al massimo { $most } caratteri.
}
name-too-long = Questo nome è troppo lungo per il servizio.
name-empty = Un nome ha bisogno di almeno un carattere.

## Settings

settings = Impostazioni
settings-search = Cerca nelle impostazioni
settings-none = Nessuna impostazione corrisponde.
settings-reset = Ripristina
settings-reset-about = Tutto torna com’era all’inizio. Soprannomi, bozze e risposte automatiche restano.
setting-refused = L’impostazione non è stata salvata
look = Aspetto
look-light-or-dark = Chiaro o scuro
look-system = Come il sistema
look-light = Chiaro
look-dark = Scuro
language = Lingua
language-of-browser = Come il browser
writing = Testo
foreign-formats = Caratteri e colori degli altri
foreign-formats-about = Mostra i loro messaggi come vogliono loro
timestamps = Ora accanto a ogni messaggio
timestamps-about = Altrimenti solo dove qualcuno inizia a scrivere
enter-sends = Invio spedisce
enter-sends-about = Altrimenti Ctrl e Invio
sounds = Suoni
sounds-on = I suoni sono attivi
sounds-off = I suoni sono disattivati
mute-all = Disattiva tutti i suoni
mute-all-about = Su tutti i tuoi dispositivi
volume = Volume
sound-message = Quando arriva un messaggio
sound-nudge = Quando arriva un trillo
sound-sign-in = Quando un contatto accede
alerts = Avvisi
alert-messages = Mostra i messaggi in arrivo
alert-sign-ins = Mostra chi accede
system-alerts = Avvisi del sistema
system-alerts-about = Mentre questa pagina è in secondo piano; solo in questo browser
system-alerts-refused = Questo browser non lo consente. Puoi cambiarlo nelle sue impostazioni per questa pagina.
hide-text = Nascondi il testo
hide-text-about = Gli avvisi dicono solo da chi vengono
nudges = Trilli
nudges-about = Possono scuotere la finestra, suonare e vibrare
held-while-busy = Silenzio quando occupato
held-while-busy-about = Niente avvisi e suoni mentre sei occupato o al telefono
presence = Stato
idle-after = Mostrami inattivo dopo
away-after = Mostrami assente dopo
never = Mai
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
automatic-reply = Risposta automatica
automatic-reply-about = Inviata una volta a chi scrive mentre sei assente. Lascia vuoto per non inviarla.
contact-list = Lista contatti
order = Ordine
order-status = Prima chi è online
order-name = Per nome
privacy = Privacy
strangers = Persone che non sono nella mia lista
strangers-about = Possono vedere quando sono online e scrivermi
ask-when-added = Chiedi quando qualcuno mi aggiunge
ask-when-added-about = Anche in altri programmi che usano questo account
blocked-people = Persone che ho bloccato
blocked-nobody = Non hai bloccato nessuno.
who-has-whom = Chi ha chi
has-me-not-listed = Persone che hanno me, ma non sono nella mia lista
listed-has-not-me = Persone nella mia lista che non hanno me
nobody = Nessuno
keyboard = Tastiera
key-find = Cerca un contatto
key-next-conversation = Conversazione successiva o precedente
key-next-unread = Prossima conversazione non letta
key-back = Torna ai contatti
key-new-line = Nuova riga
key-earlier-lines = Le tue righe precedenti
key-contact-menu = Cosa si può fare con un contatto
key-settings = Questa pagina

## Dates

today = Oggi
yesterday = Ieri
last-received = Ultimo messaggio ricevuto alle { $clock }.
last-received-on = Ultimo messaggio ricevuto il { $date } alle { $clock }.

## What was said: search, save, delete

search-messages = Cerca messaggi
search-field = Parole da cercare
search-here = Cerca in questa conversazione
all-conversations = Tutte le conversazioni
written-by = Scritto da
anybody = Chiunque
up-to-day = Fino al
further-lines = Mostra i precedenti
found-nothing = Non è stato trovato nulla.
found-all = { $count ->
    [one] { $count } messaggio trovato.
   *[other] { $count } messaggi trovati.
}
found-newest = { $count ->
    [one] Il messaggio trovato più recente.
   *[other] I { $count } messaggi trovati più recenti.
}
written-in = { $writer }, in { $place }
day-at-clock = { $day }, { $clock }
save-history = Salva la conversazione
save-as-page = Come pagina web
save-as-text = Come testo
save-as-json = Come JSON
delete-history = Elimina la conversazione…
delete-history-title = Eliminare la conversazione?
delete-history-text = Tutto ciò che è stato detto con { $title } viene eliminato qui e su tutti i tuoi dispositivi, per sempre. L’altra parte conserva il suo.

## Favourites, nicknames, mutes

favourites = Preferiti
add-to-favourites = Aggiungi ai preferiti
take-from-favourites = Togli dai preferiti
give-a-nickname = Dai un soprannome
nickname = Soprannome
nickname-about = Il tuo nome per { $address }. Lo vedi solo tu. Lascia vuoto per vedere il nome che ha scelto.
mute = Silenzia
unmute = Non più silenziato
announce = Avvisami quando è online
announce-no-more = Non avvisarmi più
has-written = { $name } ti ha inviato un messaggio.

## Files

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } byte
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = Stai inviando { $name }.
file-from = { $who } sta inviando { $name }.
file-offered-by-me = In attesa che { $other } accetti
file-offered = { $other } vuole inviarti questo file
file-sending = Invio in corso
file-receiving = Ricezione in corso
file-sent = Inviato
file-received = Ricevuto
file-declined-by = { $other } ha rifiutato
file-declined = Hai rifiutato
file-cancelled = Annullato
file-offline = Non inviato: { $other } è offline
file-not-supported = Non inviato: il programma di { $other } qui non accetta file
file-too-large = Non riuscito: è più grande di quanto accetta questo server
file-connection-lost = Non riuscito: la connessione si è interrotta lungo il percorso
file-refused = Non riuscito: è stato rifiutato
file-timed-out = Non riuscito: nessuna risposta in tempo
file-no-room = Non riuscito: non c’è più spazio. Elimina i file che non ti servono più.
file-far = { $done } di { $all }
file-far-and-fast = { $done } di { $all }, { $speed } al secondo
file-risky = I file di questo tipo possono danneggiare il computer. Aprilo solo se lo aspettavi.
file-accept = Accetta
file-decline = Rifiuta
file-save = Salva
file-save-named = Salva { $name }
file-show-named = Mostra { $name }
file-cancel-named = Annulla { $name }
file-accept-named = Accetta { $name } (Alt C)
file-decline-named = Rifiuta { $name } (Alt D)
send-files = Invia file
drop-files-here = Rilascia per inviare
file-uploading = Caricamento: { $done } di { $all }
file-waits = In attesa
file-close = Togli dall’elenco
file-empty = Non contiene nulla.
file-larger-than = È più grande di { $most }, il massimo di questo server.
files-are-many = Ne vengono inviati solo i primi { $most } alla volta.
your-files = I tuoi file
your-files-show = Mostra ciò che è stato inviato e ricevuto
no-files = Non c’è nulla di salvato per te.
files-room = { $used } di { $all } in uso
file-delete-named = Elimina { $name }
file-until = fino al { $date }
key-accept-file = Accetta o rifiuta un file

## Own picture

your-picture = La tua immagine
change-your-picture = Cambia la tua immagine
picture-choose = Scegli un’immagine
picture-camera = Scatta una foto
picture-take = Scatta
picture-none = Nessuna immagine
picture-gallery = Da Nudge
picture-gallery-numbered = Immagine { $number } da Nudge
picture-before = Usate prima
picture-before-numbered = Immagine { $number } usata prima
picture-forget-numbered = Dimentica l’immagine { $number } usata prima
picture-crop = Quale parte
picture-crop-about = Trascinala o usa le frecce; + e - per lo zoom.
picture-zoom = Zoom
picture-use = Usa questa immagine
picture-back = Indietro
picture-unreadable = Il tuo browser non sa leggere questa immagine.
picture-no-camera = Non c’è una fotocamera, o qui non è consentita.

## How the page looks

looks = Tema e scena
theme = Tema
theme-live = Live
theme-live-about = Vetro sopra una scena
theme-classic = Classico
theme-classic-about = Come nel 2005
theme-plain = Semplice
theme-plain-about = Tranquillo, per il lavoro
scene = Scena
scene-aurora = Aurora boreale
scene-meadow = Prato
scene-sea = Mare
scene-city = Città al tramonto
scene-blossom = Ciliegio in fiore
scene-autumn = Autunno
scene-snow = Neve
scene-night = Notte
scene-none = Nessuna immagine
text-size = Dimensione dei messaggi
size-small = Piccola
size-normal = Normale
size-large = Grande
size-largest = La più grande
density-normal = Con immagini
density-compact = Compatta
tint = Tinta
tint-of-scene = Quella della scena
tint-sky = Azzurro cielo
tint-ocean = Blu oceano
tint-teal = Verde acqua
tint-leaf = Verde foglia
tint-gold = Oro
tint-orange = Arancione
tint-cherry = Rosso ciliegia
tint-rose = Rosa
tint-violet = Viola
tint-slate = Grigio ardesia

## The panel of emoticons

find-emoticon = Cerca emoticon
recent-emoticons = Usate di recente
no-emoticon = Non ce n’è una così.

## Commands that begin with a slash

slash-commands = Comandi
slash-me = Di’ cosa fai: * Anna saluta
slash-invite = Invita qualcuno
slash-message = Cambia il tuo messaggio
slash-status = Cambia il tuo stato: { $status }
slash-close = Chiudi questa scheda

## Messages for people who are away

kept = { $name } è offline e lo riceverà al prossimo accesso.

## Alerts while no page is open

push = Avvisi mentre Nudge è chiuso
push-about = Messaggi e trilli dei tuoi contatti, su questo dispositivo
push-unable = Questo browser non può, o solo con una connessione sicura. Su un iPhone metti prima Nudge nella schermata Home.
push-denied = Al browser è stato detto di non consentirlo. Consenti le notifiche nelle sue impostazioni per questa pagina.
push-failed = Non ha funzionato. Riprova tra un momento.

## Writing in colour

own-colour = Altro colore

history = Messaggi
delete-after = Elimina i messaggi dopo
days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}

## Where one is signed in

devices = Dove hai effettuato l’accesso
device-named = { $program } su { $system }
device-unknown = Un browser
device-here = Questo browser
device-open = Aperto ora
device-seen = Ultima volta qui: { $when }
device-sign-out-named = Disconnetti { $name }
devices-sign-out-others = Disconnetti ovunque tranne qui
place-name = Nome di questo posto
place-name-about = Così lo chiamano gli altri tuoi programmi di messaggistica
place-unnamed = Un programma di messaggistica

## Statuses of one’s own

saved-statuses = I tuoi stati personali
saved-statuses-about = Con nome, messaggio e risposta propri. Si trovano nel menu degli stati.
saved-status-new = Nuovo stato
saved-status-name = Nome dello stato
saved-status-edit = Modifica { $name }
saved-status-delete = Elimina { $name }
saved-status-reply-about = Inviata una volta a chiunque scriva, finché dura questo stato.

## Forms in the settings

save = Salva

## Emoticons of one's own

emoticons-mine = Le mie
emoticons-yours = Le tue emoticon
emoticons-change = Aggiungi o modifica
emoticons-none = Non ne hai ancora.
emoticon-add = Aggiungi immagini
emoticon-about = Le immagini diventano al massimo 50 per 50 pixel e restano animate se lo sono. Scrivi la scorciatoia per usarne una.
emoticon-shortcut-of = Scorciatoia di { $code }
emoticon-delete-named = Elimina { $code }
emoticon-save = Salva tra le tue emoticon
emoticon-saved = Salvata. Scrivi { $code } per usarla.
emoticon-bad-shortcut = Una scorciatoia ha da uno a sette caratteri e nessuno spazio.
emoticon-taken = Un’altra ha già la scorciatoia { $code }.

## Who may see and write to the account

allowed-people = Persone che autorizzo
permission-find = Cerca qualcuno o scrivi un indirizzo
permission-more = { $count ->
    [one] E un’altra. Scrivi per cercarla.
   *[other] E altre { $count }. Scrivi per cercarle.
}

## The contact list as a file

list-file = Elenco contatti come file
list-save-ctt = Salva per i messenger (.ctt)
list-save-csv = Salva come tabella (.csv)
list-open = Aggiungi persone da un file
list-open-about = Un elenco salvato da MSN Messenger o una tabella con indirizzi. Prima vedi chi contiene.
import-begin = Aggiungi
import-stop = Ferma
import-new = Nuovi: { NUMBER($count) }
import-known = Già nel tuo elenco: { NUMBER($count) }
import-unreadable = Non compresi: { NUMBER($count) } ({ $what })
import-nobody = In questo file non è stato trovato alcun indirizzo.
import-progress = { NUMBER($done) } di { NUMBER($all) }
import-added = Aggiunti: { NUMBER($count) }
import-failed-more = Altri che non è stato possibile aggiungere: { NUMBER($count) }
import-stopped = Tralasciati perché hai fermato: { NUMBER($count) }

## Previews of links

link-previews = Anteprime dei link
link-previews-about = Il server guarda la pagina, che non sa chi sei
preview-close = Chiudi l’anteprima

## Handwriting

handwriting = Scrittura a mano
ink-area = Disegna qui con il mouse, una penna o un dito
ink-clear = Cancella
ink-by = Scrittura a mano di { $name }
ink-own = La tua scrittura a mano
