## Who says what

you = Tú
says = { $name } dice:
own-line = Tú: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Aquí no se ha dicho nada todavía.
say-hello = Saluda o envía un zumbido.
typing-one = { $name } está escribiendo.
typing-two = { $first } y { $second } están escribiendo.
typing-several = Varias personas están escribiendo.
joined = { $name } se ha unido a la conversación.
left = { $name } ha salido de la conversación.
unsupported = { $name } ha enviado algo que no se puede mostrar aquí.
names-two = { $first } y { $second }
names-three = { $first }, { $second } y { $third }
names-more = { $first }, { $second } y otros { NUMBER($others) }
others = { $count ->
    [one] Tú y otra persona
   *[other] Tú y otras { $count } personas
}
empty-conversation = Conversación vacía

## Nudges

nudge-sent = Acabas de enviar un zumbido.
nudge-received = { $name } te acaba de enviar un zumbido.
nudge-too-soon = No puedes enviar zumbidos tan a menudo.
send-nudge = Enviar un zumbido

## What was not read

unread = { $count ->
    [one] { $count } mensaje sin leer
   *[other] { $count } mensajes sin leer
}
unread-short = sin leer
newest-messages = Últimos mensajes
new-below = { $count ->
    [one] { $count } mensaje nuevo
   *[other] { $count } mensajes nuevos
}
new-messages = Mensajes nuevos
back-to-contacts = Volver a los contactos
back-unread-elsewhere = { $count ->
    [one] Volver a los contactos, { $count } sin leer en otra parte
   *[other] Volver a los contactos, { $count } sin leer en otra parte
}

## What became of a message

sending = Enviando
waiting = Esperando la conexión
accepted = Enviado
delivered = Entregado
uncertain = La conexión se cortó: puede que esto haya llegado o no. Si lo envías otra vez, quizá aparezca dos veces.
send-again = Enviar otra vez
take-back = Retirar
failed-offline = No entregado: { $name } no está en línea.
failed-not-allowed = No entregado: { $name } no acepta mensajes tuyos.
failed-refused = No entregado: el servicio no lo aceptó.
failed-not-connected = No entregado: no estabas conectado al servicio.
failed-appearing-offline = No entregado: el servicio no acepta mensajes mientras apareces sin conexión.
failed-nobody-there = No entregado: todos los demás se han ido.
failed-too-fast = No entregado: demasiados mensajes en poco tiempo.
not-sent-plain = No enviado.
not-sent-because = No enviado: { $said }
text-too-long = { $over ->
    [one] Sobra { $over } byte.
   *[other] Sobran { $over } bytes.
}

## Bars over a conversation

may-not-reply-offline = Puede que { $name } no responda porque parece que no está en línea.
may-not-reply-busy = Puede que { $name } no responda: su estado es «Ocupado».
may-not-reply-away = Puede que { $name } no responda porque parece que no está ({ $status }).
is-blocked = Has bloqueado a { $name }.
is-stranger = { $name } no está en tu lista de contactos.
you-appear-offline = Apareces sin conexión; puede que el servicio no acepte mensajes.

## Around a conversation

conversation-with = Conversación con { $name }
conversations = Conversaciones
conversation-actions = Acciones de la conversación
in-this-conversation = En esta conversación
leave-conversation = Salir de la conversación
close-tab = Cerrar esta pestaña
own-window = Abrir en una ventana aparte
close-named = Cerrar { $name }
messages = Mensajes
loading = Cargando
loading-older = Cargando mensajes anteriores
pictures = Imágenes
card-of = Tarjeta de { $name }, { $status }
welcome-title = ¿Con quién quieres hablar?
welcome-text = Elige a alguien de tus contactos para empezar una conversación.

## Writing

message-tools = Herramientas del mensaje
write-a-message = Escribe un mensaje
message = Mensaje
send = Enviar
emoticons = Emoticonos
emoticons-classic = Clásicos
emoticons-emoji = Emojis
text-format = Formato del texto
font = Fuente
standard-font = Fuente normal
bold = Negrita
italic = Cursiva
underline = Subrayado
strike-through = Tachado
colour = Color
colour-standard = Color normal
colour-maroon = Granate
colour-red = Rojo
colour-orange = Naranja
colour-olive = Oliva
colour-green = Verde
colour-teal = Verde azulado
colour-steel-blue = Azul acero
colour-blue = Azul
colour-purple = Morado
colour-pink = Rosa
colour-grey = Gris

## The connection

connecting = Conectando
offline-no-network = Estás sin conexión. Los mensajes se enviarán cuando vuelvas.
restarting = Nudge se está reiniciando. Vuelve en un momento.
signing-in = Iniciando sesión
try-now = Probar ahora
sign-in-here = Iniciar sesión aquí
sign-in-again = Iniciar sesión de nuevo
signed-out = Se ha cerrado tu sesión.
reconnecting-now = Conexión perdida. Reconectando
reconnecting-in = { $seconds ->
    [one] Conexión perdida. Reconexión en { $seconds } segundo
   *[other] Conexión perdida. Reconexión en { $seconds } segundos
}
link-unreachable = No se puede contactar con el servicio.
link-lost = Se cortó la conexión con el servicio.
link-busy = El servicio está saturado.
link-maintenance = El servicio está en mantenimiento.
link-misunderstood = El servicio respondió algo inesperado.
trying-now = { $what } Probando de nuevo
trying-in-seconds = { $seconds ->
    [one] { $what } Nuevo intento en { $seconds } segundo
   *[other] { $what } Nuevo intento en { $seconds } segundos
}
trying-in-minutes = { $minutes ->
    [one] { $what } Nuevo intento en { $minutes } minuto
   *[other] { $what } Nuevo intento en { $minutes } minutos
}
stopped-elsewhere = Has iniciado sesión en otro lugar, y este servicio solo permite uno.
stopped-password = El servicio ya no acepta tu contraseña. Inicia sesión con la nueva.
stopped-signed-out = No has iniciado sesión.
stopped-refused = El servicio no admite esta cuenta. Pregunta a quien lo administra.
outdated = Nudge se ha actualizado. Cierra esta página y ábrela de nuevo.
new-version = Hay una versión nueva.
reload = Recargar
padlock-both = Protegido desde tu navegador hasta Nudge y hasta el servicio. El propio servicio puede leer lo que pasa por él.
padlock-page = Protegido desde tu navegador hasta Nudge, pero no de Nudge al servicio: ese tramo se puede leer por el camino.
padlock-service = Sin proteger desde tu navegador hasta Nudge: ese tramo se puede leer por el camino.
padlock-none = Sin proteger: lo que escribes se puede leer de camino a Nudge y al servicio.
protected = Protegido
not-fully-protected = No del todo protegido

## Signing in and signing up

sign-in = Iniciar sesión
sign-in-lead = Inicia sesión para ver quién está.
sign-in-as = Iniciar sesión como
service = Servicio
address = Dirección
address-example = nombre@example.com
address-completed = Se añade @{ $domain } si lo omites.
forget-address = Olvidar esta dirección
password = Contraseña
show-password = Mostrar la contraseña
display-name = Nombre que verán tus contactos
optional = Opcional
invitation-code = Código de invitación
this-device = Este dispositivo
stay-signed-in = Mantener la sesión
stay-signed-in-about = Los mensajes te llegan con el navegador cerrado.
stay-until-closed = Hasta que cierre el navegador
stay-public = Ordenador público
stay-public-about = Aquí no se guarda nada.
new-here = ¿Primera vez aquí?
create-an-account = Crear una cuenta
create-account = Crear cuenta
create-account-lead = Elige una dirección y una contraseña.
have-an-account = ¿Ya tienes una cuenta?
no-script = Nudge funciona en tu navegador y necesita JavaScript y WebAssembly. Actívalos o usa otro navegador.
no-wasm = Este navegador no puede ejecutar Nudge: necesita WebAssembly. Cualquier navegador de los últimos años lo tiene.
no-wasm-instead = Los programas de mensajería también pueden conectarse a este servidor: MSN Messenger, Windows Live Messenger, Pidgin y otros. Quien lo administra conoce la dirección.
still-loading = Un momento, aún se está cargando…
address-needed = Una dirección es como nombre@example.com.
password-needed = Escribe tu contraseña.
unreachable = No se puede contactar con Nudge. Comprueba tu conexión y prueba otra vez.
wrong-password = La dirección o la contraseña no es correcta.
service-down = No se puede contactar con el servicio ahora mismo. No es por tu contraseña; prueba más tarde.
account-made = Tu cuenta está lista. Inicia sesión con ella.
invitation-needed = Escribe el código de tu invitación.
domain-is = Aquí las direcciones terminan en @{ $domain }.
at-least-characters = { $least ->
    [one] Al menos { $least } carácter
   *[other] Al menos { $least } caracteres
}
not-the-address = Distinta de la dirección
not-one-character = No un solo carácter repetido
not-too-long = No más de 128 bytes
too-many-attempts = Demasiados intentos. Espera un minuto y prueba otra vez.
unknown-service = Este servicio no se ofrece aquí.
sign-up-closed = Aquí no se pueden crear cuentas. Pregunta a quien lo administra.
bad-invitation = Esta invitación no es válida o ya se usó.
address-taken = Esta dirección está ocupada. Elige otra.
internal-error = Algo ha fallado por nuestra parte. Prueba más tarde.
did-not-work = No ha funcionado. Prueba más tarde.

## Dialogs

add-contact = Añadir un contacto
new-conversation = Nueva conversación
new-group = Nuevo grupo
rename-group = Cambiar el nombre del grupo
delete-group = Eliminar el grupo
remove-contact = Eliminar el contacto
block-contact = Bloquear el contacto
invite-heading = Invitar a esta conversación
sign-out = Cerrar sesión
sign-out-text = Se cerrará tu sesión en todos los navegadores y ya no llegarán mensajes aquí.
sign-out-everywhere = En todos los navegadores, y quedar sin conexión
account = Cuenta
change-password = Cambiar la contraseña
change-password-text = Se cerrará la sesión de tu cuenta en los demás navegadores y programas de mensajería.
current-password = Contraseña actual
new-password = Contraseña nueva
password-changed = Tu contraseña se ha cambiado.
add = Añadir
open = Abrir
create = Crear
rename = Cambiar nombre
delete = Eliminar
remove = Quitar
block = Bloquear
unblock = Desbloquear
invite = Invitar
cancel = Cancelar
close = Cerrar
done = Listo
group = Grupo
groups = Grupos
people = Personas
nobody-to-invite = No hay nadie a quien invitar.
share-heading = Enviar a
share-text = Un texto pasa al campo del mensaje; los archivos se envían enseguida.
group-name = Nombre del grupo
also-block = Bloquear también a esta persona
find-somebody = Buscar a alguien
remove-contact-text = { $name } desaparece de tu lista. Lo que os habéis dicho se conserva.
block-text = { $name } te verá sin conexión y no podrá escribirte. No se le avisa.
delete-empty-group = El grupo { $name } está vacío.
delete-group-text = { $members ->
    [one] El contacto de { $name } sigue en tu lista.
   *[other] Los { $members } contactos de { $name } siguen en tu lista.
}
that-is-you = Esa es tu propia dirección.
on-list-already = Esta persona ya está en tu lista.
group-exists = Ya hay un grupo con ese nombre.
group-name-needed = Ponle un nombre al grupo.
group-name-too-long = Este nombre es demasiado largo para el servicio.
choose-somebody = Elige a quién invitar.
exists-already = Ya existe.
list-full = La lista está llena.
bad-name = El servicio no acepta este nombre.
no-such-address = Esa dirección no existe o ya no está.
not-connected = Ahora mismo no hay conexión con el servicio. Prueba cuando vuelva.
too-many-changes = Demasiados cambios en poco tiempo. Espera un minuto.
no-answer-in-time = El servicio no respondió a tiempo. Prueba otra vez.
in-conversation-already = Esta persona ya está en la conversación.
inviting = Invitando a { $name }
not-invited = No se invitó a nadie

## Statuses

status = Estado
status-online = Disponible
status-idle = Inactivo
status-busy = Ocupado
status-be-right-back = Vuelvo enseguida
status-away = Ausente
status-on-the-phone = Al teléfono
status-out-to-lunch = Salí a comer
status-offline = Sin conexión
status-appear-offline = Aparecer sin conexión
device-web = En un navegador
device-mobile = En un teléfono
device-bot = Automático

## The contact list

contacts = Contactos
chats = Chats
what-to-list = Qué mostrar
other-contacts = Otros contactos
online = En línea
offline = Sin conexión
search-contacts = Buscar contactos
clear-search = Borrar la búsqueda
nothing-found = Ningún contacto coincide.
nobody-here-yet = Aún no hay nadie
nobody-here-yet-text = Añade a alguien por su dirección y se le preguntará.
blocked = Bloqueado
more = Más
arrange-contacts = Ordenar contactos
arrange-by-group-offline-apart = Por grupo, sin conexión aparte
arrange-by-group = Por grupo
arrange-by-status = Por estado
group-actions = Acciones del grupo
add-to-this-group = Añadir un contacto a este grupo
contact-actions = Acciones del contacto
send-a-message = Enviar un mensaje
contact-card = Tarjeta del contacto
add-to-contacts = Añadir a los contactos
move-to = Mover a
take-out-of-group = Sacar del grupo
on-your-list = En tu lista
has-you = Te tiene
yes = Sí
no = No
signed-in = { $name } acaba de iniciar sesión.
listening-to = Escuchando { $text }
requests = Solicitudes
request-address = { $address } te ha añadido y quiere ver cuándo estás en línea
request-named = { $name } ({ $address }) te ha añadido y quiere ver cuándo estás en línea
add-too = Añadir también a mis contactos
allow = Permitir
no-conversations-yet = Aún no hay conversaciones
no-conversations-yet-text = Elige a alguien de tus contactos o escribe a una dirección.
draft = Borrador
news = Novedades
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = La lista de contactos no se cambió

## Oneself

share-a-message = Comparte un mensaje breve
your-media = Lo que estás escuchando
your-name = Tu nombre
your-message = Tu mensaje
change-your-name = Cambiar tu nombre
change-your-message = Cambiar tu mensaje
change-it = { $what }: { $value }. Cambiar
close-note = Cerrar este aviso
not-saved = Tu cambio no se guardó
name-refused = El servicio no acepta este nombre. Prueba con otro.
too-many-characters = { $most ->
    [one] Como máximo { $most } carácter.
   *[other] Como máximo { $most } caracteres.
}
name-too-long = Este nombre es demasiado largo para el servicio.
name-empty = Un nombre necesita al menos un carácter.

## Settings

settings = Ajustes
settings-search = Buscar en los ajustes
settings-none = Ningún ajuste coincide.
settings-reset = Restablecer
settings-reset-about = Todo vuelve a ser como al principio. Se conservan apodos, borradores y respuestas automáticas.
setting-refused = El ajuste no se guardó
look = Aspecto
look-light-or-dark = Claro u oscuro
look-system = Como el sistema
look-light = Claro
look-dark = Oscuro
language = Idioma
language-of-browser = Como el navegador
writing = Texto
foreign-formats = Fuentes y colores de los demás
foreign-formats-about = Mostrar sus mensajes como ellos quieren
timestamps = Hora junto a cada mensaje
timestamps-about = Si no, solo donde alguien empieza a escribir
enter-sends = Intro envía
enter-sends-about = Si no, Ctrl e Intro
sounds = Sonidos
sounds-on = Los sonidos están activados
sounds-off = Los sonidos están desactivados
mute-all = Silenciar todos los sonidos
mute-all-about = En todos tus dispositivos
volume = Volumen
sound-message = Cuando llega un mensaje
sound-nudge = Cuando llega un zumbido
sound-sign-in = Cuando un contacto inicia sesión
alerts = Avisos
alert-messages = Mostrar los mensajes que llegan
alert-sign-ins = Mostrar quién inicia sesión
system-alerts = Avisos del sistema
system-alerts-about = Mientras esta página está en segundo plano; solo en este navegador
system-alerts-refused = Este navegador no lo permite. Puedes cambiarlo en sus ajustes para esta página.
hide-text = Ocultar el texto
hide-text-about = Los avisos solo dicen de quién son
nudges = Zumbidos
nudges-about = Pueden sacudir la ventana, sonar y vibrar
held-while-busy = Silencio si estoy ocupado
held-while-busy-about = Sin avisos ni sonidos mientras estás ocupado o al teléfono
presence = Estado
idle-after = Mostrarme inactivo tras
away-after = Mostrarme ausente tras
never = Nunca
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
automatic-reply = Respuesta automática
automatic-reply-about = Se envía una vez a quien escriba mientras estás ausente. Déjala vacía para no enviar ninguna.
contact-list = Lista de contactos
order = Orden
order-status = En línea primero
order-name = Por nombre
privacy = Privacidad
strangers = Personas que no están en mi lista
strangers-about = Pueden ver cuándo estoy en línea y escribirme
ask-when-added = Preguntar cuando alguien me añade
ask-when-added-about = También en otros programas que usan esta cuenta
blocked-people = Personas que he bloqueado
blocked-nobody = No has bloqueado a nadie.
who-has-whom = Quién tiene a quién
has-me-not-listed = Personas que me tienen, pero no están en mi lista
listed-has-not-me = Personas de mi lista que no me tienen
nobody = Nadie
keyboard = Teclado
key-find = Buscar un contacto
key-next-conversation = Conversación siguiente o anterior
key-next-unread = Siguiente conversación sin leer
key-back = Volver a los contactos
key-new-line = Línea nueva
key-earlier-lines = Tus líneas anteriores
key-contact-menu = Qué se puede hacer con un contacto
key-settings = Esta página

## Dates

today = Hoy
yesterday = Ayer
last-received = Último mensaje recibido a las { $clock }.
last-received-on = Último mensaje recibido el { $date } a las { $clock }.

## What was said: search, save, delete

search-messages = Buscar mensajes
search-field = Palabras que buscar
search-here = Buscar en esta conversación
all-conversations = Todas las conversaciones
written-by = Escrito por
anybody = Cualquiera
up-to-day = Hasta
further-lines = Mostrar anteriores
found-nothing = No se encontró nada.
found-all = { $count ->
    [one] { $count } mensaje encontrado.
   *[other] { $count } mensajes encontrados.
}
found-newest = { $count ->
    [one] El mensaje encontrado más reciente.
   *[other] Los { $count } mensajes encontrados más recientes.
}
written-in = { $writer }, en { $place }
day-at-clock = { $day }, { $clock }
save-history = Guardar lo dicho
save-as-page = Como página web
save-as-text = Como texto
save-as-json = Como JSON
delete-history = Eliminar lo dicho…
delete-history-title = ¿Eliminar lo dicho?
delete-history-text = Todo lo dicho con { $title } se elimina aquí y en todos tus dispositivos, para siempre. La otra parte conserva lo suyo.

## Favourites, nicknames, mutes

favourites = Favoritos
add-to-favourites = Añadir a favoritos
take-from-favourites = Quitar de favoritos
give-a-nickname = Poner un apodo
nickname = Apodo
nickname-about = Tu nombre para { $address }. Solo tú lo ves. Déjalo vacío para ver el nombre que eligió.
mute = Silenciar
unmute = Dejar de silenciar
announce = Avisarme cuando se conecte
announce-no-more = No avisarme cuando se conecte
has-written = { $name } te ha enviado un mensaje.

## Files

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = Estás enviando { $name }.
file-from = { $who } está enviando { $name }.
file-offered-by-me = Esperando a que { $other } acepte
file-offered = { $other } quiere enviarte este archivo
file-sending = Enviando
file-receiving = Recibiendo
file-sent = Enviado
file-received = Recibido
file-declined-by = { $other } lo rechazó
file-declined = Lo rechazaste
file-cancelled = Cancelado
file-offline = No enviado: { $other } no está en línea
file-not-supported = No enviado: el programa de { $other } no acepta archivos aquí
file-too-large = Error: es más grande de lo que acepta este servidor
file-connection-lost = Error: la conexión se cortó por el camino
file-refused = Error: se rechazó
file-timed-out = Error: no hubo respuesta a tiempo
file-no-room = Error: no queda sitio. Elimina archivos que ya no necesites.
file-far = { $done } de { $all }
file-far-and-fast = { $done } de { $all }, { $speed } por segundo
file-risky = Los archivos de este tipo pueden dañar tu ordenador. Ábrelo solo si lo esperabas.
file-accept = Aceptar
file-decline = Rechazar
file-save = Guardar
file-save-named = Guardar { $name }
file-show-named = Mostrar { $name }
file-cancel-named = Cancelar { $name }
file-accept-named = Aceptar { $name } (Alt C)
file-decline-named = Rechazar { $name } (Alt D)
send-files = Enviar archivos
drop-files-here = Suelta para enviar
file-uploading = Subiendo: { $done } de { $all }
file-waits = Esperando
file-close = Quitar de la lista
file-empty = No hay nada dentro.
file-larger-than = Es más grande que { $most }, el máximo de este servidor.
files-are-many = Solo se envían los primeros { $most } a la vez.
your-files = Tus archivos
your-files-show = Mostrar lo enviado y recibido
no-files = No hay nada guardado para ti.
files-room = { $used } de { $all } en uso
file-delete-named = Eliminar { $name }
file-until = hasta { $date }
key-accept-file = Aceptar o rechazar un archivo

## Own picture

your-picture = Tu imagen
change-your-picture = Cambiar tu imagen
picture-choose = Elegir una imagen
picture-camera = Hacer una foto
picture-take = Hacerla
picture-none = Sin imagen
picture-gallery = De Nudge
picture-gallery-numbered = Imagen { $number } de Nudge
picture-before = Usadas antes
picture-before-numbered = Imagen { $number } usada antes
picture-forget-numbered = Olvidar la imagen { $number } usada antes
picture-crop = Qué parte
picture-crop-about = Arrástrala o usa las flechas; + y - acercan y alejan.
picture-zoom = Zoom
picture-use = Usar esta imagen
picture-back = Atrás
picture-unreadable = Tu navegador no puede leer esta imagen.
picture-no-camera = No hay cámara o aquí no está permitida.

## How the page looks

looks = Tema y escena
theme = Tema
theme-live = Live
theme-live-about = Cristal sobre una escena
theme-classic = Clásico
theme-classic-about = Como en 2005
theme-plain = Sencillo
theme-plain-about = Tranquilo, para el trabajo
scene = Escena
scene-aurora = Aurora boreal
scene-meadow = Prado
scene-sea = Mar
scene-city = Ciudad al anochecer
scene-blossom = Cerezo en flor
scene-autumn = Otoño
scene-snow = Nieve
scene-night = Noche
scene-none = Sin imagen
text-size = Tamaño de los mensajes
size-small = Pequeño
size-normal = Normal
size-large = Grande
size-largest = El más grande
density-normal = Con imágenes
density-compact = Compacta
tint = Tono
tint-of-scene = El de la escena
tint-sky = Azul cielo
tint-ocean = Azul océano
tint-teal = Verde azulado
tint-leaf = Verde hoja
tint-gold = Dorado
tint-orange = Naranja
tint-cherry = Rojo cereza
tint-rose = Rosa
tint-violet = Violeta
tint-slate = Gris pizarra

## The panel of emoticons

find-emoticon = Buscar emoticonos
recent-emoticons = Últimos usados
no-emoticon = No hay ninguno así.

## Commands that begin with a slash

slash-commands = Comandos
slash-me = Di lo que haces: * Anna saluda
slash-invite = Invitar a alguien
slash-message = Cambiar tu mensaje
slash-status = Cambiar tu estado: { $status }
slash-close = Cerrar esta pestaña

## Messages for people who are away

kept = { $name } no está en línea y lo recibirá al iniciar sesión.

## Alerts while no page is open

push = Avisos con Nudge cerrado
push-about = Mensajes y zumbidos de tus contactos, en este dispositivo
push-unable = Este navegador no puede, o solo con una conexión segura. En un iPhone, pon antes Nudge en la pantalla de inicio.
push-denied = Se le dijo al navegador que no lo permitiera. Permite las notificaciones en sus ajustes para esta página.
push-failed = No ha funcionado. Prueba otra vez en un momento.

## Writing in colour

own-colour = Otro color

history = Mensajes
delete-after = Eliminar los mensajes después de
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}

## Where one is signed in

devices = Dónde tienes la sesión abierta
device-named = { $program } en { $system }
device-unknown = Un navegador
device-here = Este navegador
device-open = Abierto ahora
device-seen = Última vez aquí: { $when }
device-sign-out-named = Cerrar la sesión de { $name }
devices-sign-out-others = Cerrar sesión en todos los demás sitios
place-name = Nombre de este lugar
place-name-about = Así lo llaman tus otros programas de mensajería
place-unnamed = Un programa de mensajería

## Statuses of one’s own

saved-statuses = Tus propios estados
saved-statuses-about = Con nombre, mensaje y respuesta propios. Están en el menú de estados.
saved-status-new = Estado nuevo
saved-status-name = Nombre del estado
saved-status-edit = Editar { $name }
saved-status-delete = Eliminar { $name }
saved-status-reply-about = Se envía una vez a quien escriba mientras dure este estado.

## Forms in the settings

save = Guardar

## Emoticons of one's own

emoticons-mine = Míos
emoticons-yours = Tus emoticonos
emoticons-change = Añadir o cambiar
emoticons-none = Aún no tienes ninguno.
emoticon-add = Añadir imágenes
emoticon-about = Las imágenes tendrán como máximo 50 por 50 píxeles y seguirán animadas si lo están. Escribe el atajo para usar uno.
emoticon-shortcut-of = Atajo de { $code }
emoticon-delete-named = Eliminar { $code }
emoticon-save = Guardar en tus emoticonos
emoticon-saved = Guardado. Escribe { $code } para usarlo.
emoticon-bad-shortcut = Un atajo tiene de uno a siete caracteres y ningún espacio.
emoticon-taken = Otro ya tiene el atajo { $code }.

## Who may see and write to the account

allowed-people = Personas que permito
permission-find = Busca a alguien o escribe una dirección
permission-more = { $count ->
    [one] Y una más. Escribe para buscarla.
   *[other] Y { $count } más. Escribe para buscarlas.
}

## The contact list as a file

list-file = Lista de contactos como archivo
list-save-ctt = Guardar para mensajería (.ctt)
list-save-csv = Guardar como tabla (.csv)
list-open = Añadir personas de un archivo
list-open-about = Una lista que guardó MSN Messenger o una tabla con direcciones. Primero verás quién está en ella.
import-begin = Añadirlas
import-stop = Detener
import-new = Nuevas: { NUMBER($count) }
import-known = Ya en tu lista: { NUMBER($count) }
import-unreadable = No entendidas: { NUMBER($count) } ({ $what })
import-nobody = No se encontró ninguna dirección en este archivo.
import-progress = { NUMBER($done) } de { NUMBER($all) } hechas
import-added = Añadidas: { NUMBER($count) }
import-failed-more = Otras que no se pudieron añadir: { NUMBER($count) }
import-stopped = Omitidas porque lo detuviste: { NUMBER($count) }

## Previews of links

link-previews = Vistas previas de enlaces
link-previews-about = El servidor mira la página, que no sabe quién eres
preview-close = Cerrar la vista previa

## Handwriting

handwriting = Escritura a mano
ink-area = Dibuja aquí con el ratón, un lápiz o el dedo
ink-clear = Borrar
ink-by = Escritura a mano de { $name }
ink-own = Tu escritura a mano
