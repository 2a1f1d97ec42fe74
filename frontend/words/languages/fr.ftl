## Who says what

you = Vous
says = { $name } dit :
own-line = Vous : { $text }
read-out = { $first }, { $second }
read-name = { $name } :
nothing-said-yet = Rien n’a encore été dit ici.
say-hello = Dites bonjour ou envoyez un wizz.
typing-one = { $name } est en train d’écrire.
typing-two = { $first } et { $second } sont en train d’écrire.
typing-several = Plusieurs personnes sont en train d’écrire.
joined = { $name } a rejoint la conversation.
left = { $name } a quitté la conversation.
unsupported = { $name } a envoyé quelque chose qui ne peut pas être affiché ici.
names-two = { $first } et { $second }
names-three = { $first }, { $second } et { $third }
names-more = { $first }, { $second } et { NUMBER($others) } autres
others = { $count ->
    [one] Vous et une autre personne
   *[other] Vous et { $count } autres personnes
}
empty-conversation = Conversation vide

## Nudges

nudge-sent = Vous venez d’envoyer un wizz.
nudge-received = { $name } vient de vous envoyer un wizz.
nudge-too-soon = Vous ne pouvez pas envoyer de wizz aussi souvent.
send-nudge = Envoyer un wizz

## What was not read

unread = { $count ->
    [one] { $count } message non lu
   *[other] { $count } messages non lus
}
unread-short = non lu
newest-messages = Derniers messages
new-below = { $count ->
    [one] { $count } nouveau message
   *[other] { $count } nouveaux messages
}
new-messages = Nouveaux messages
back-to-contacts = Retour aux contacts
back-unread-elsewhere = { $count ->
    [one] Retour aux contacts, { $count } non lu ailleurs
   *[other] Retour aux contacts, { $count } non lus ailleurs
}

## What became of a message

sending = Envoi en cours
waiting = En attente de la connexion
accepted = Envoyé
delivered = Remis
uncertain = La connexion a été coupée : ce message est peut-être arrivé, ou pas. Le renvoyer pourrait l’afficher deux fois.
send-again = Renvoyer
take-back = Retirer
failed-offline = Non remis : { $name } est hors ligne.
failed-not-allowed = Non remis : { $name } n’accepte pas vos messages.
failed-refused = Non remis : le service ne l’a pas accepté.
failed-not-connected = Non remis : vous n’étiez pas connecté au service.
failed-appearing-offline = Non remis : le service n’accepte aucun message tant que vous apparaissez hors ligne.
failed-nobody-there = Non remis : tous les autres sont partis.
failed-too-fast = Non remis : trop de messages en peu de temps.
not-sent-plain = Non envoyé.
not-sent-because = Non envoyé : { $said }
text-too-long = { $over ->
    [one] Trop long de { $over } octet.
   *[other] Trop long de { $over } octets.
}

## Bars over a conversation

may-not-reply-offline = { $name } ne répondra peut-être pas, car cette personne semble hors ligne.
may-not-reply-busy = { $name } ne répondra peut-être pas : son statut est « Occupé ».
may-not-reply-away = { $name } ne répondra peut-être pas, car cette personne semble absente ({ $status }).
is-blocked = Vous avez bloqué { $name }.
is-stranger = { $name } n’est pas dans votre liste de contacts.
you-appear-offline = Vous apparaissez hors ligne ; le service n’acceptera peut-être pas vos messages.

## Around a conversation

conversation-with = Conversation avec { $name }
conversations = Conversations
conversation-actions = Actions de la conversation
in-this-conversation = Dans cette conversation
leave-conversation = Quitter la conversation
close-tab = Fermer cet onglet
own-window = Ouvrir dans une fenêtre séparée
close-named = Fermer { $name }
messages = Messages
loading = Chargement
loading-older = Chargement des messages plus anciens
pictures = Photos
card-of = Fiche de { $name }, { $status }
welcome-title = À qui voulez-vous parler ?
welcome-text = Choisissez un de vos contacts pour commencer une conversation.

## Writing

message-tools = Outils du message
write-a-message = Écrire un message
message = Message
send = Envoyer
emoticons = Émoticônes
emoticons-classic = Classiques
emoticons-emoji = Emoji
text-format = Format du texte
font = Police
standard-font = Police standard
bold = Gras
italic = Italique
underline = Souligné
strike-through = Barré
colour = Couleur
colour-standard = Couleur standard
colour-maroon = Bordeaux
colour-red = Rouge
colour-orange = Orange
colour-olive = Olive
colour-green = Vert
colour-teal = Sarcelle
colour-steel-blue = Bleu acier
colour-blue = Bleu
colour-purple = Violet
colour-pink = Rose
colour-grey = Gris

## The connection

connecting = Connexion
offline-no-network = Vous êtes hors ligne. Les messages partiront à votre retour.
restarting = Nudge redémarre. De retour dans un instant.
signing-in = Connexion au service
try-now = Essayer maintenant
sign-in-here = Se connecter ici
sign-in-again = Se reconnecter
signed-out = Vous avez été déconnecté.
reconnecting-now = Connexion perdue. Nouvelle tentative en cours
reconnecting-in = { $seconds ->
    [one] Connexion perdue. Nouvelle tentative dans { $seconds } seconde
   *[other] Connexion perdue. Nouvelle tentative dans { $seconds } secondes
}
link-unreachable = Le service est injoignable.
link-lost = La connexion au service a été coupée.
link-busy = Le service est surchargé.
link-maintenance = Le service est en maintenance.
link-misunderstood = Le service a donné une réponse inattendue.
trying-now = { $what } Nouvelle tentative en cours
trying-in-seconds = { $seconds ->
    [one] { $what } Nouvelle tentative dans { $seconds } seconde
   *[other] { $what } Nouvelle tentative dans { $seconds } secondes
}
trying-in-minutes = { $minutes ->
    [one] { $what } Nouvelle tentative dans { $minutes } minute
   *[other] { $what } Nouvelle tentative dans { $minutes } minutes
}
stopped-elsewhere = Vous vous êtes connecté à un autre endroit, et ce service n’en permet qu’un.
stopped-password = Le service n’accepte plus votre mot de passe. Connectez-vous avec le nouveau.
stopped-signed-out = Vous êtes déconnecté.
stopped-refused = Le service refuse ce compte. Adressez-vous à son responsable.
outdated = Nudge a été mis à jour. Fermez cette page et rouvrez-la.
new-version = Une nouvelle version est prête.
reload = Recharger
padlock-both = Protégé de votre navigateur jusqu’à Nudge, puis jusqu’au service. Le service lui-même peut lire ce qui y passe.
padlock-page = Protégé de votre navigateur jusqu’à Nudge, mais pas de Nudge jusqu’au service : cette partie peut être lue en chemin.
padlock-service = Non protégé de votre navigateur jusqu’à Nudge : cette partie peut être lue en chemin.
padlock-none = Non protégé : ce que vous écrivez peut être lu en chemin vers Nudge puis vers le service.
protected = Protégé
not-fully-protected = Pas entièrement protégé

## Signing in and signing up

sign-in = Se connecter
sign-in-lead = Connectez-vous pour voir qui est là.
sign-in-as = Se connecter en tant que
service = Service
address = Adresse
address-example = nom@example.com
address-completed = @{ $domain } est ajouté si vous l’omettez.
forget-address = Oublier cette adresse
password = Mot de passe
show-password = Afficher le mot de passe
display-name = Nom que verront vos contacts
optional = Facultatif
invitation-code = Code d’invitation
this-device = Cet appareil
stay-signed-in = Rester connecté
stay-signed-in-about = Les messages vous parviennent quand le navigateur est fermé.
stay-until-closed = Jusqu’à la fermeture du navigateur
stay-public = Ordinateur public
stay-public-about = Rien n’est conservé ici.
new-here = Première visite ?
create-an-account = Créer un compte
create-account = Créer le compte
create-account-lead = Choisissez une adresse et un mot de passe.
have-an-account = Vous avez déjà un compte ?
no-script = Nudge fonctionne dans votre navigateur et a besoin de JavaScript et de WebAssembly. Activez-les ou utilisez un autre navigateur.
no-wasm = Ce navigateur ne peut pas faire fonctionner Nudge : il faut WebAssembly. Tout navigateur des dernières années en dispose.
no-wasm-instead = Les logiciels de messagerie peuvent aussi se connecter à ce serveur : MSN Messenger, Windows Live Messenger, Pidgin et d’autres. La personne qui le gère connaît l’adresse.
still-loading = Un instant, chargement en cours…
address-needed = Une adresse ressemble à nom@example.com.
password-needed = Saisissez votre mot de passe.
unreachable = Nudge est injoignable. Vérifiez votre connexion et réessayez.
wrong-password = L’adresse ou le mot de passe est incorrect.
service-down = Le service est injoignable pour le moment. Votre mot de passe n’est pas en cause ; réessayez plus tard.
account-made = Votre compte est prêt. Connectez-vous.
invitation-needed = Saisissez le code de votre invitation.
domain-is = Ici, les adresses se terminent par @{ $domain }.
at-least-characters = { $least ->
    [one] Au moins { $least } caractère
   *[other] Au moins { $least } caractères
}
not-the-address = Différent de l’adresse
not-one-character = Pas un seul caractère répété
not-too-long = 128 octets au plus
too-many-attempts = Trop de tentatives. Attendez une minute, puis réessayez.
unknown-service = Ce service n’est pas proposé ici.
sign-up-closed = On ne peut pas créer de compte ici. Adressez-vous au responsable.
bad-invitation = Cette invitation n’est pas valable, ou a déjà servi.
address-taken = Cette adresse est prise. Choisissez-en une autre.
internal-error = Un problème est survenu de notre côté. Réessayez plus tard.
did-not-work = Cela n’a pas marché. Réessayez plus tard.

## Dialogs

add-contact = Ajouter un contact
new-conversation = Nouvelle conversation
new-group = Nouveau groupe
rename-group = Renommer le groupe
delete-group = Supprimer le groupe
remove-contact = Supprimer le contact
block-contact = Bloquer le contact
invite-heading = Inviter dans cette conversation
sign-out = Se déconnecter
sign-out-text = Vous serez déconnecté dans tous les navigateurs, et les messages n’arriveront plus ici.
sign-out-everywhere = Dans tous les navigateurs, et passer hors ligne
account = Compte
change-password = Changer de mot de passe
change-password-text = Toute autre session ouverte avec votre compte, dans un navigateur ou une messagerie, sera fermée.
current-password = Mot de passe actuel
new-password = Nouveau mot de passe
password-changed = Votre mot de passe a été changé.
add = Ajouter
open = Ouvrir
create = Créer
rename = Renommer
delete = Supprimer
remove = Retirer
block = Bloquer
unblock = Débloquer
invite = Inviter
cancel = Annuler
close = Fermer
done = Terminé
group = Groupe
groups = Groupes
people = Personnes
nobody-to-invite = Personne à inviter.
share-heading = Envoyer à
share-text = Un texte est placé dans le champ de message ; les fichiers sont envoyés aussitôt.
group-name = Nom du groupe
also-block = Bloquer aussi cette personne
find-somebody = Chercher quelqu’un
remove-contact-text = { $name } disparaît de votre liste. Ce que vous vous êtes dit reste.
block-text = { $name } vous verra hors ligne et ne pourra plus vous écrire. Cette personne n’en saura rien.
delete-empty-group = Le groupe { $name } est vide.
delete-group-text = { $members ->
    [one] Le contact de { $name } reste dans votre liste.
   *[other] Les { $members } contacts de { $name } restent dans votre liste.
}
that-is-you = C’est votre propre adresse.
on-list-already = Cette personne est déjà dans votre liste.
group-exists = Un groupe de ce nom existe déjà.
group-name-needed = Donnez un nom au groupe.
group-name-too-long = Ce nom est trop long pour le service.
choose-somebody = Choisissez qui inviter.
exists-already = Cela existe déjà.
list-full = La liste est pleine.
bad-name = Le service n’accepte pas ce nom.
no-such-address = Cette adresse n’existe pas, ou plus.
not-connected = Pas de connexion au service pour le moment. Réessayez quand elle sera rétablie.
too-many-changes = Trop de changements en peu de temps. Attendez une minute.
no-answer-in-time = Le service n’a pas répondu à temps. Réessayez.
in-conversation-already = Cette personne est déjà dans la conversation.
inviting = Invitation de { $name }
not-invited = Personne n’a été invité

## Statuses

status = Statut
status-online = En ligne
status-idle = Inactif
status-busy = Occupé
status-be-right-back = De retour bientôt
status-away = Absent
status-on-the-phone = Au téléphone
status-out-to-lunch = Parti manger
status-offline = Hors ligne
status-appear-offline = Apparaître hors ligne
device-web = Dans un navigateur
device-mobile = Sur un téléphone
device-bot = Automatique

## The contact list

contacts = Contacts
chats = Discussions
what-to-list = Ce qui est affiché
other-contacts = Autres contacts
online = En ligne
offline = Hors ligne
search-contacts = Rechercher des contacts
clear-search = Effacer la recherche
nothing-found = Aucun contact ne correspond.
nobody-here-yet = Personne pour l’instant
nobody-here-yet-text = Ajoutez quelqu’un par son adresse ; la personne sera consultée.
blocked = Bloqué
more = Plus
arrange-contacts = Classer les contacts
arrange-by-group-offline-apart = Par groupe, hors ligne à part
arrange-by-group = Par groupe
arrange-by-status = Par statut
group-actions = Actions du groupe
add-to-this-group = Ajouter un contact à ce groupe
contact-actions = Actions du contact
send-a-message = Envoyer un message
contact-card = Fiche du contact
add-to-contacts = Ajouter aux contacts
move-to = Déplacer vers
take-out-of-group = Retirer du groupe
on-your-list = Dans votre liste
has-you = Vous a dans sa liste
yes = Oui
no = Non
signed-in = { $name } vient de se connecter.
listening-to = Écoute { $text }
requests = Demandes
request-address = { $address } vous a ajouté et aimerait voir quand vous êtes en ligne
request-named = { $name } ({ $address }) vous a ajouté et aimerait voir quand vous êtes en ligne
add-too = Ajouter aussi à mes contacts
allow = Autoriser
no-conversations-yet = Pas encore de conversation
no-conversations-yet-text = Choisissez un de vos contacts, ou écrivez à une adresse.
draft = Brouillon
news = Nouvelles
refused-plain = { $what }.
refused-because = { $what } : { $said }
list-refused = La liste de contacts n’a pas été modifiée

## Oneself

share-a-message = Partagez un petit message
your-media = Ce que vous écoutez
your-name = Votre nom
your-message = Votre message
change-your-name = Changer votre nom
change-your-message = Changer votre message
change-it = { $what } : { $value }. Modifier
close-note = Fermer cet avis
not-saved = Votre modification n’a pas été enregistrée
name-refused = Le service n’accepte pas ce nom. Essayez-en un autre.
too-many-characters = { $most ->
    [one] { $most } caractère au plus.
   *[other] { $most } caractères au plus.
}
name-too-long = Ce nom est trop long pour le service.
name-empty = Un nom a besoin d’au moins un caractère.

## Settings

settings = Paramètres
settings-search = Rechercher dans les paramètres
settings-none = Aucun paramètre ne correspond.
settings-reset = Réinitialiser
settings-reset-about = Tout ici redevient comme au début. Surnoms, brouillons et réponses automatiques restent.
setting-refused = Le paramètre n’a pas été enregistré
look = Apparence
look-light-or-dark = Clair ou sombre
look-system = Comme le système
look-light = Clair
look-dark = Sombre
language = Langue
language-of-browser = Comme le navigateur
writing = Texte
foreign-formats = Polices et couleurs des autres
foreign-formats-about = Afficher leurs messages comme ils le souhaitent
timestamps = Heure à côté de chaque message
timestamps-about = Sinon seulement quand quelqu’un commence à écrire
enter-sends = Entrée envoie
enter-sends-about = Sinon, c’est Ctrl et Entrée
sounds = Sons
sounds-on = Les sons sont activés
sounds-off = Les sons sont coupés
mute-all = Couper tous les sons
mute-all-about = Sur tous vos appareils
volume = Volume
sound-message = Quand un message arrive
sound-nudge = Quand un wizz arrive
sound-sign-in = Quand un contact se connecte
alerts = Alertes
alert-messages = Afficher les messages qui arrivent
alert-sign-ins = Afficher qui se connecte
system-alerts = Alertes du système
system-alerts-about = Quand cette page est en arrière-plan ; dans ce navigateur seulement
system-alerts-refused = Ce navigateur ne le permet pas. Vous pouvez changer cela dans ses paramètres pour cette page.
hide-text = Masquer le texte
hide-text-about = Les alertes disent seulement de qui cela vient
nudges = Wizz
nudges-about = Peuvent secouer la fenêtre, sonner et vibrer
held-while-busy = Silence quand occupé
held-while-busy-about = Ni alertes ni sons quand vous êtes occupé ou au téléphone
presence = Statut
idle-after = Me montrer inactif après
away-after = Me montrer absent après
never = Jamais
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
automatic-reply = Réponse automatique
automatic-reply-about = Envoyée une fois à chaque personne qui écrit pendant votre absence. Laissez vide pour n’en envoyer aucune.
contact-list = Liste de contacts
order = Ordre
order-status = En ligne d’abord
order-name = Par nom
privacy = Confidentialité
strangers = Personnes hors de ma liste
strangers-about = Peuvent voir quand je suis en ligne et m’écrire
ask-when-added = Demander quand quelqu’un m’ajoute
ask-when-added-about = Aussi dans les autres programmes qui utilisent ce compte
blocked-people = Personnes que j’ai bloquées
blocked-nobody = Vous n’avez bloqué personne.
who-has-whom = Qui a qui
has-me-not-listed = Personnes qui m’ont, mais hors de ma liste
listed-has-not-me = Personnes de ma liste qui ne m’ont pas
nobody = Personne
keyboard = Clavier
key-find = Chercher un contact
key-next-conversation = Conversation suivante ou précédente
key-next-unread = Conversation non lue suivante
key-back = Retour aux contacts
key-new-line = Nouvelle ligne
key-earlier-lines = Vos lignes précédentes
key-contact-menu = Ce qu’on peut faire avec un contact
key-settings = Cette page

## Dates

today = Aujourd’hui
yesterday = Hier
last-received = Dernier message reçu à { $clock }.
last-received-on = Dernier message reçu le { $date } à { $clock }.

## What was said: search, save, delete

search-messages = Rechercher dans les messages
search-field = Mots à chercher
search-here = Rechercher dans cette conversation
all-conversations = Toutes les conversations
written-by = Écrit par
anybody = N’importe qui
up-to-day = Jusqu’au
further-lines = Afficher plus anciens
found-nothing = Rien n’a été trouvé.
found-all = { $count ->
    [one] { $count } message trouvé.
   *[other] { $count } messages trouvés.
}
found-newest = { $count ->
    [one] Le message trouvé le plus récent.
   *[other] Les { $count } messages trouvés les plus récents.
}
written-in = { $writer }, dans { $place }
day-at-clock = { $day }, { $clock }
save-history = Enregistrer la conversation
save-as-page = En page web
save-as-text = En texte
save-as-json = En JSON
delete-history = Supprimer la conversation…
delete-history-title = Supprimer la conversation ?
delete-history-text = Tout ce qui a été dit avec { $title } est supprimé ici et sur tous vos appareils, définitivement. L’autre côté garde le sien.

## Favourites, nicknames, mutes

favourites = Favoris
add-to-favourites = Ajouter aux favoris
take-from-favourites = Retirer des favoris
give-a-nickname = Donner un surnom
nickname = Surnom
nickname-about = Votre nom pour { $address }. Vous seul le voyez. Laissez vide pour voir le nom que cette personne a choisi.
mute = Mettre en sourdine
unmute = Ne plus mettre en sourdine
announce = Me prévenir à son arrivée en ligne
announce-no-more = Ne plus me prévenir de son arrivée
has-written = { $name } vous a envoyé un message.

## Files

size-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
size-kb = { $size } Ko
size-mb = { $size } Mo
size-gb = { $size } Go
file-from-me = Vous envoyez { $name }.
file-from = { $who } envoie { $name }.
file-offered-by-me = En attente de l’accord de { $other }
file-offered = { $other } veut vous envoyer ce fichier
file-sending = Envoi en cours
file-receiving = Réception en cours
file-sent = Envoyé
file-received = Reçu
file-declined-by = { $other } a refusé
file-declined = Vous avez refusé
file-cancelled = Annulé
file-offline = Non envoyé : { $other } est hors ligne
file-not-supported = Non envoyé : le programme de { $other } n’accepte pas de fichiers ici
file-too-large = Échec : plus gros que ce que ce serveur accepte
file-connection-lost = Échec : la connexion a été coupée en route
file-refused = Échec : cela a été refusé
file-timed-out = Échec : pas de réponse à temps
file-no-room = Échec : il n’y a plus de place. Supprimez les fichiers dont vous n’avez plus besoin.
file-far = { $done } sur { $all }
file-far-and-fast = { $done } sur { $all }, { $speed } par seconde
file-risky = Les fichiers de ce type peuvent nuire à votre ordinateur. Ne l’ouvrez que si vous l’attendiez.
file-accept = Accepter
file-decline = Refuser
file-save = Enregistrer
file-save-named = Enregistrer { $name }
file-show-named = Afficher { $name }
file-cancel-named = Annuler { $name }
file-accept-named = Accepter { $name } (Alt C)
file-decline-named = Refuser { $name } (Alt D)
send-files = Envoyer des fichiers
drop-files-here = Relâchez pour envoyer
file-uploading = Téléversement : { $done } sur { $all }
file-waits = En attente
file-close = Retirer de la liste
file-empty = Il n’y a rien dedans.
file-larger-than = Plus gros que { $most }, le maximum de ce serveur.
files-are-many = Seuls les { $most } premiers sont envoyés à la fois.
your-files = Vos fichiers
your-files-show = Afficher ce qui a été envoyé et reçu
no-files = Rien n’est conservé pour vous.
files-room = { $used } sur { $all } utilisés
file-delete-named = Supprimer { $name }
file-until = jusqu’au { $date }
key-accept-file = Accepter ou refuser un fichier

## Own picture

your-picture = Votre photo
change-your-picture = Changer votre photo
picture-choose = Choisir une image
picture-camera = Prendre une photo
picture-take = Prendre
picture-none = Aucune image
picture-gallery = De Nudge
picture-gallery-numbered = Image { $number } de Nudge
picture-before = Utilisées avant
picture-before-numbered = Image { $number } utilisée avant
picture-forget-numbered = Oublier l’image { $number } utilisée avant
picture-crop = Quelle partie
picture-crop-about = Faites-la glisser, ou utilisez les flèches ; + et - pour zoomer.
picture-zoom = Zoom
picture-use = Utiliser cette image
picture-back = Retour
picture-unreadable = Ce n’est pas une image que votre navigateur sait lire.
picture-no-camera = Il n’y a pas de caméra, ou elle n’est pas autorisée ici.

## How the page looks

looks = Thème et décor
theme = Thème
theme-live = Live
theme-live-about = Du verre sur un décor
theme-classic = Classique
theme-classic-about = Comme en 2005
theme-plain = Sobre
theme-plain-about = Calme, pour le travail
scene = Décor
scene-aurora = Aurore boréale
scene-meadow = Prairie
scene-sea = Mer
scene-city = Ville au crépuscule
scene-blossom = Cerisier en fleurs
scene-autumn = Automne
scene-snow = Neige
scene-night = Nuit
scene-none = Aucune image
text-size = Taille des messages
size-small = Petite
size-normal = Normale
size-large = Grande
size-largest = La plus grande
density-normal = Avec photos
density-compact = Compacte
tint = Teinte
tint-of-scene = Celle du décor
tint-sky = Bleu ciel
tint-ocean = Bleu océan
tint-teal = Sarcelle
tint-leaf = Vert feuille
tint-gold = Or
tint-orange = Orange
tint-cherry = Rouge cerise
tint-rose = Rose
tint-violet = Violet
tint-slate = Gris ardoise

## The panel of emoticons

find-emoticon = Rechercher des émoticônes
recent-emoticons = Utilisées récemment
no-emoticon = Il n’y en a pas de telle.

## Commands that begin with a slash

slash-commands = Commandes
slash-me = Dites ce que vous faites : * Anna salue
slash-invite = Inviter quelqu’un
slash-message = Changer votre message
slash-status = Changer votre statut : { $status }
slash-close = Fermer cet onglet

## Messages for people who are away

kept = { $name } est hors ligne et recevra ceci à sa prochaine connexion.

## Alerts while no page is open

push = Alertes quand Nudge est fermé
push-about = Messages et wizz de vos contacts, sur cet appareil
push-unable = Ce navigateur ne le peut pas, ou seulement par une connexion sécurisée. Sur un iPhone, mettez d’abord Nudge sur l’écran d’accueil.
push-denied = Le navigateur a reçu l’ordre de ne pas l’autoriser. Autorisez les notifications dans ses paramètres pour cette page.
push-failed = Cela n’a pas marché. Réessayez dans un instant.

## Writing in colour

own-colour = Autre couleur

history = Messages
delete-after = Supprimer les messages après
days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

## Where one is signed in

devices = Où vous êtes connecté
device-named = { $program } sur { $system }
device-unknown = Un navigateur
device-here = Ce navigateur
device-open = Ouvert maintenant
device-seen = Dernière visite : { $when }
device-sign-out-named = Déconnecter { $name }
devices-sign-out-others = Se déconnecter partout ailleurs
place-name = Nom de cet endroit
place-name-about = C’est ainsi que vos autres messageries l’appellent
place-unnamed = Une messagerie

## Statuses of one’s own

saved-statuses = Vos propres statuts
saved-statuses-about = Avec un nom, un message et une réponse à eux. Ils sont dans le menu des statuts.
saved-status-new = Nouveau statut
saved-status-name = Nom du statut
saved-status-edit = Modifier { $name }
saved-status-delete = Supprimer { $name }
saved-status-reply-about = Envoyée une fois à chaque personne qui écrit, tant que ce statut est en place.

## Forms in the settings

save = Enregistrer

## Emoticons of one's own

emoticons-mine = Les miennes
emoticons-yours = Vos émoticônes
emoticons-change = Ajouter ou modifier
emoticons-none = Vous n’en avez pas encore.
emoticon-add = Ajouter des images
emoticon-about = Les images sont réduites à 50 sur 50 pixels au plus et restent animées si elles le sont. Tapez le raccourci pour en utiliser une.
emoticon-shortcut-of = Raccourci de { $code }
emoticon-delete-named = Supprimer { $code }
emoticon-save = Ajouter à vos émoticônes
emoticon-saved = Enregistrée. Tapez { $code } pour l’utiliser.
emoticon-bad-shortcut = Un raccourci compte de un à sept caractères, sans espace.
emoticon-taken = Une autre a déjà le raccourci { $code }.

## Who may see and write to the account

allowed-people = Personnes que j’autorise
permission-find = Chercher quelqu’un, ou saisir une adresse
permission-more = { $count ->
    [one] Et { $count } de plus. Tapez pour chercher.
   *[other] Et { $count } de plus. Tapez pour chercher.
}

## The contact list as a file

list-file = Liste de contacts sous forme de fichier
list-save-ctt = Enregistrer pour les messageries (.ctt)
list-save-csv = Enregistrer en tableau (.csv)
list-open = Ajouter des personnes d’un fichier
list-open-about = Une liste enregistrée par MSN Messenger, ou un tableau d’adresses. Vous voyez d’abord qui s’y trouve.
import-begin = Les ajouter
import-stop = Arrêter
import-new = Nouvelles : { NUMBER($count) }
import-known = Déjà dans votre liste : { NUMBER($count) }
import-unreadable = Non comprises : { NUMBER($count) } ({ $what })
import-nobody = Aucune adresse n’a été trouvée dans ce fichier.
import-progress = { NUMBER($done) } sur { NUMBER($all) }
import-added = Ajoutées : { NUMBER($count) }
import-failed-more = Autres qui n’ont pas pu être ajoutées : { NUMBER($count) }
import-stopped = Laissées de côté car vous avez arrêté : { NUMBER($count) }

## Previews of links

link-previews = Aperçus des liens
link-previews-about = Le serveur regarde la page, qui ne sait pas qui vous êtes
preview-close = Fermer l’aperçu

## Handwriting

handwriting = Écriture manuscrite
ink-area = Dessinez ici avec la souris, un stylet ou le doigt
ink-clear = Effacer
ink-by = Écriture manuscrite de { $name }
ink-own = Votre écriture manuscrite
