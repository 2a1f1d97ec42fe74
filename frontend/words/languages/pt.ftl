## Who says what

you = Você
says = { $name } diz:
own-line = Você: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Nada foi dito aqui ainda.
say-hello = Diga olá ou chame a atenção.
typing-one = { $name } está digitando.
typing-two = { $first } e { $second } estão digitando.
typing-several = Várias pessoas estão digitando.
joined = { $name } entrou na conversa.
left = { $name } saiu da conversa.
unsupported = { $name } enviou algo que não pode ser mostrado aqui.
names-two = { $first } e { $second }
names-three = { $first }, { $second } e { $third }
names-more = { $first }, { $second } e mais { NUMBER($others) }
others = { $count ->
    [one] Você e mais uma pessoa
   *[other] Você e mais { $count } pessoas
}
empty-conversation = Conversa vazia

## Nudges

nudge-sent = Você acabou de chamar a atenção.
nudge-received = { $name } acabou de chamar a sua atenção.
nudge-too-soon = Você não pode chamar a atenção com tanta frequência.
send-nudge = Chamar a atenção

## What was not read

unread = { $count ->
    [one] { $count } mensagem não lida
   *[other] { $count } mensagens não lidas
}
unread-short = não lida
newest-messages = Mensagens mais recentes
new-below = { $count ->
    [one] { $count } mensagem nova
   *[other] { $count } mensagens novas
}
new-messages = Mensagens novas
back-to-contacts = Voltar aos contatos
back-unread-elsewhere = { $count ->
    [one] Voltar aos contatos, { $count } não lida em outro lugar
   *[other] Voltar aos contatos, { $count } não lidas em outro lugar
}

## What became of a message

sending = Enviando
waiting = Aguardando a conexão
accepted = Enviada
delivered = Entregue
uncertain = A conexão caiu: isto pode ter chegado ou não. Se enviar de novo, talvez apareça duas vezes.
send-again = Enviar de novo
take-back = Retirar
failed-offline = Não entregue: { $name } está offline.
failed-not-allowed = Não entregue: { $name } não aceita mensagens suas.
failed-refused = Não entregue: o serviço não a aceitou.
failed-not-connected = Não entregue: você não estava conectado ao serviço.
failed-appearing-offline = Não entregue: o serviço não aceita mensagens enquanto você aparece offline.
failed-nobody-there = Não entregue: todos os outros saíram.
failed-too-fast = Não entregue: mensagens demais em pouco tempo.
not-sent-plain = Não enviada.
not-sent-because = Não enviada: { $said }
text-too-long = { $over ->
    [one] { $over } byte a mais.
   *[other] { $over } bytes a mais.
}

## Bars over a conversation

may-not-reply-offline = { $name } pode não responder porque parece estar offline.
may-not-reply-busy = { $name } pode não responder: o status é “Ocupado”.
may-not-reply-away = { $name } pode não responder porque parece estar ausente ({ $status }).
is-blocked = Você bloqueou { $name }.
is-stranger = { $name } não está na sua lista de contatos.
you-appear-offline = Você aparece offline; o serviço pode não aceitar mensagens.

## Around a conversation

conversation-with = Conversa com { $name }
conversations = Conversas
conversation-actions = Ações da conversa
in-this-conversation = Nesta conversa
leave-conversation = Sair da conversa
close-tab = Fechar esta aba
own-window = Abrir em uma janela própria
close-named = Fechar { $name }
messages = Mensagens
loading = Carregando
loading-older = Carregando mensagens anteriores
pictures = Imagens
card-of = Cartão de { $name }, { $status }
welcome-title = Com quem você quer falar?
welcome-text = Escolha alguém dos seus contatos para começar uma conversa.

## Writing

message-tools = Ferramentas da mensagem
write-a-message = Escreva uma mensagem
message = Mensagem
send = Enviar
emoticons = Emoticons
emoticons-classic = Clássicos
emoticons-emoji = Emojis
text-format = Formato do texto
font = Fonte
standard-font = Fonte padrão
bold = Negrito
italic = Itálico
underline = Sublinhado
strike-through = Riscado
colour = Cor
colour-standard = Cor padrão
colour-maroon = Bordô
colour-red = Vermelho
colour-orange = Laranja
colour-olive = Oliva
colour-green = Verde
colour-teal = Verde-azulado
colour-steel-blue = Azul-aço
colour-blue = Azul
colour-purple = Roxo
colour-pink = Rosa
colour-grey = Cinza

## The connection

connecting = Conectando
offline-no-network = Você está offline. As mensagens serão enviadas quando voltar.
restarting = O Nudge está reiniciando. Volta em instantes.
signing-in = Entrando
try-now = Tentar agora
sign-in-here = Entrar aqui
sign-in-again = Entrar de novo
signed-out = Sua sessão foi encerrada.
reconnecting-now = Conexão perdida. Reconectando
reconnecting-in = { $seconds ->
    [one] Conexão perdida. Reconectando em { $seconds } segundo
   *[other] Conexão perdida. Reconectando em { $seconds } segundos
}
link-unreachable = Não é possível alcançar o serviço.
link-lost = A conexão com o serviço caiu.
link-busy = O serviço está sobrecarregado.
link-maintenance = O serviço está em manutenção.
link-misunderstood = O serviço respondeu algo inesperado.
trying-now = { $what } Tentando de novo
trying-in-seconds = { $seconds ->
    [one] { $what } Nova tentativa em { $seconds } segundo
   *[other] { $what } Nova tentativa em { $seconds } segundos
}
trying-in-minutes = { $minutes ->
    [one] { $what } Nova tentativa em { $minutes } minuto
   *[other] { $what } Nova tentativa em { $minutes } minutos
}
stopped-elsewhere = Você entrou em outro lugar, e este serviço só permite um.
stopped-password = O serviço não aceita mais a sua senha. Entre com a nova.
stopped-signed-out = Você não está conectado.
stopped-refused = O serviço não aceita esta conta. Fale com quem o administra.
outdated = O Nudge foi atualizado. Feche esta página e abra-a de novo.
new-version = Há uma nova versão.
reload = Recarregar
padlock-both = Protegido do seu navegador até o Nudge e dali até o serviço. O próprio serviço pode ler o que passa por ele.
padlock-page = Protegido do seu navegador até o Nudge, mas não do Nudge ao serviço: esse trecho pode ser lido no caminho.
padlock-service = Sem proteção do seu navegador até o Nudge: esse trecho pode ser lido no caminho.
padlock-none = Sem proteção: o que você escreve pode ser lido a caminho do Nudge e do serviço.
protected = Protegido
not-fully-protected = Não totalmente protegido

## Signing in and signing up

sign-in = Entrar
sign-in-lead = Entre para ver quem está aí.
sign-in-as = Entrar como
service = Serviço
address = Endereço
address-example = nome@example.com
address-completed = @{ $domain } é acrescentado se você omitir.
forget-address = Esquecer este endereço
password = Senha
show-password = Mostrar a senha
display-name = Nome que seus contatos verão
optional = Opcional
invitation-code = Código do convite
this-device = Este dispositivo
stay-signed-in = Continuar conectado
stay-signed-in-about = As mensagens chegam a você com o navegador fechado.
stay-until-closed = Até eu fechar o navegador
stay-public = Computador público
stay-public-about = Nada é guardado aqui.
new-here = É novo aqui?
create-an-account = Criar uma conta
create-account = Criar conta
create-account-lead = Escolha um endereço e uma senha.
have-an-account = Já tem uma conta?
no-script = O Nudge funciona no seu navegador e precisa de JavaScript e WebAssembly. Ative-os ou use outro navegador.
no-wasm = Este navegador não consegue executar o Nudge: ele precisa de WebAssembly. Qualquer navegador dos últimos anos consegue.
no-wasm-instead = Programas de mensagens também podem entrar neste servidor: MSN Messenger, Windows Live Messenger, Pidgin e outros. Quem o administra sabe o endereço.
still-loading = Um momento, ainda carregando…
address-needed = Um endereço é como nome@example.com.
password-needed = Digite a sua senha.
unreachable = Não é possível alcançar o Nudge. Verifique a conexão e tente de novo.
wrong-password = O endereço ou a senha não está certo.
service-down = Não é possível alcançar o serviço agora. O problema não foi a sua senha; tente mais tarde.
account-made = A sua conta está pronta. Entre com ela.
invitation-needed = Digite o código do seu convite.
domain-is = Os endereços aqui terminam em @{ $domain }.
at-least-characters = { $least ->
    [one] Pelo menos { $least } caractere
   *[other] Pelo menos { $least } caracteres
}
not-the-address = Diferente do endereço
not-one-character = Não um único caractere repetido
not-too-long = No máximo 128 bytes
too-many-attempts = Tentativas demais. Espere um minuto e tente de novo.
unknown-service = Este serviço não é oferecido aqui.
sign-up-closed = Não é possível criar contas aqui. Fale com quem administra este lugar.
bad-invitation = Este convite não é válido ou já foi usado.
address-taken = Este endereço já existe. Escolha outro.
internal-error = Algo deu errado do nosso lado. Tente mais tarde.
did-not-work = Não funcionou. Tente mais tarde.

## Dialogs

add-contact = Adicionar contato
new-conversation = Nova conversa
new-group = Novo grupo
rename-group = Renomear grupo
delete-group = Excluir grupo
remove-contact = Remover contato
block-contact = Bloquear contato
invite-heading = Convidar para esta conversa
sign-out = Sair
sign-out-text = Você sairá em todos os navegadores, e as mensagens deixarão de chegar aqui.
sign-out-everywhere = Em todos os navegadores, e ficar offline
account = Conta
change-password = Mudar a senha
change-password-text = Sua conta será desconectada de todos os outros navegadores e mensageiros.
current-password = Senha atual
new-password = Senha nova
password-changed = Sua senha foi mudada.
add = Adicionar
open = Abrir
create = Criar
rename = Renomear
delete = Excluir
remove = Remover
block = Bloquear
unblock = Desbloquear
invite = Convidar
cancel = Cancelar
close = Fechar
done = Pronto
group = Grupo
groups = Grupos
people = Pessoas
nobody-to-invite = Não há ninguém para convidar.
share-heading = Enviar para
share-text = Um texto vai para o campo da mensagem; arquivos são enviados na hora.
group-name = Nome do grupo
also-block = Bloquear também esta pessoa
find-somebody = Procurar alguém
remove-contact-text = { $name } some da sua lista. O que vocês disseram um ao outro fica.
block-text = { $name } verá você offline e não poderá escrever para você. Ninguém é avisado.
delete-empty-group = O grupo { $name } está vazio.
delete-group-text = { $members ->
    [one] O contato de { $name } continua na sua lista.
   *[other] Os { $members } contatos de { $name } continuam na sua lista.
}
that-is-you = Esse é o seu próprio endereço.
on-list-already = Esta pessoa já está na sua lista.
group-exists = Já existe um grupo com este nome.
group-name-needed = Digite um nome para o grupo.
group-name-too-long = Este nome é longo demais para o serviço.
choose-somebody = Escolha quem convidar.
exists-already = Já existe.
list-full = A lista está cheia.
bad-name = O serviço não aceita este nome.
no-such-address = Esse endereço não existe ou não existe mais.
not-connected = Não há conexão com o serviço agora. Tente quando ela voltar.
too-many-changes = Mudanças demais em pouco tempo. Espere um minuto.
no-answer-in-time = O serviço não respondeu a tempo. Tente de novo.
in-conversation-already = Esta pessoa já está na conversa.
inviting = Convidando { $name }
not-invited = Ninguém foi convidado

## Statuses

status = Status
status-online = Disponível
status-idle = Inativo
status-busy = Ocupado
status-be-right-back = Volto já
status-away = Ausente
status-on-the-phone = Ao telefone
status-out-to-lunch = Almoçando
status-offline = Offline
status-appear-offline = Aparecer offline
device-web = Em um navegador
device-mobile = Em um celular
device-bot = Automático

## The contact list

contacts = Contatos
chats = Conversas
what-to-list = O que listar
other-contacts = Outros contatos
online = Online
offline = Offline
search-contacts = Pesquisar contatos
clear-search = Limpar a pesquisa
nothing-found = Nenhum contato corresponde.
nobody-here-yet = Ninguém aqui ainda
nobody-here-yet-text = Adicione alguém pelo endereço, e a pessoa será consultada.
blocked = Bloqueado
more = Mais
arrange-contacts = Organizar contatos
arrange-by-group-offline-apart = Por grupo, offline à parte
arrange-by-group = Por grupo
arrange-by-status = Por status
group-actions = Ações do grupo
add-to-this-group = Adicionar um contato a este grupo
contact-actions = Ações do contato
send-a-message = Enviar uma mensagem
contact-card = Cartão do contato
add-to-contacts = Adicionar aos contatos
move-to = Mover para
take-out-of-group = Tirar do grupo
on-your-list = Na sua lista
has-you = Tem você
yes = Sim
no = Não
signed-in = { $name } acabou de entrar.
listening-to = Ouvindo { $text }
requests = Pedidos
request-address = { $address } adicionou você e quer ver quando você está online
request-named = { $name } ({ $address }) adicionou você e quer ver quando você está online
add-too = Adicionar também aos meus contatos
allow = Permitir
no-conversations-yet = Nenhuma conversa ainda
no-conversations-yet-text = Escolha alguém dos seus contatos ou escreva para um endereço.
draft = Rascunho
news = Novidades
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = A lista de contatos não foi alterada

## Oneself

share-a-message = Compartilhe uma mensagem rápida
your-media = O que você está ouvindo
your-name = Seu nome
your-message = Sua mensagem
change-your-name = Mudar seu nome
change-your-message = Mudar sua mensagem
change-it = { $what }: { $value }. Mudar
close-note = Fechar este aviso
not-saved = Sua alteração não foi salva
name-refused = O serviço não aceita este nome. Tente outro.
too-many-characters = { $most ->
    [one] No máximo { $most } caractere.
   *[other] No máximo { $most } caracteres.
}
name-too-long = Este nome é longo demais para o serviço.
name-empty = Um nome precisa de pelo menos um caractere.

## Settings

settings = Configurações
settings-search = Pesquisar nas configurações
settings-none = Nenhuma configuração corresponde.
settings-reset = Redefinir
settings-reset-about = Tudo aqui volta a ser como no início. Apelidos, rascunhos e respostas automáticas ficam.
setting-refused = A configuração não foi salva
look = Aparência
look-light-or-dark = Claro ou escuro
look-system = Como o sistema
look-light = Claro
look-dark = Escuro
language = Idioma
language-of-browser = Como o navegador
writing = Texto
foreign-formats = Fontes e cores dos outros
foreign-formats-about = Mostrar as mensagens como eles querem
timestamps = Hora ao lado de cada mensagem
timestamps-about = Senão, só onde alguém começa a escrever
enter-sends = Enter envia
enter-sends-about = Senão, Ctrl e Enter
sounds = Sons
sounds-on = Os sons estão ligados
sounds-off = Os sons estão desligados
mute-all = Silenciar todos os sons
mute-all-about = Em todos os seus dispositivos
volume = Volume
sound-message = Quando chega uma mensagem
sound-nudge = Quando chamam a atenção
sound-sign-in = Quando um contato entra
alerts = Alertas
alert-messages = Mostrar mensagens que chegam
alert-sign-ins = Mostrar quem entra
system-alerts = Alertas do sistema
system-alerts-about = Enquanto esta página está em segundo plano; só neste navegador
system-alerts-refused = Este navegador não permite. Você pode mudar isso nas configurações dele para esta página.
hide-text = Ocultar o texto
hide-text-about = Os alertas dizem apenas de quem são
nudges = Chamadas de atenção
nudges-about = Podem sacudir a janela, tocar e vibrar
held-while-busy = Silêncio quando ocupado
held-while-busy-about = Sem alertas nem sons enquanto você está ocupado ou ao telefone
presence = Status
idle-after = Mostrar-me inativo após
away-after = Mostrar-me ausente após
never = Nunca
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
automatic-reply = Resposta automática
automatic-reply-about = Enviada uma vez a cada pessoa que escreve enquanto você está ausente. Deixe vazio para não enviar.
contact-list = Lista de contatos
order = Ordem
order-status = Online primeiro
order-name = Por nome
privacy = Privacidade
strangers = Pessoas que não estão na minha lista
strangers-about = Podem ver quando estou online e me escrever
ask-when-added = Perguntar quando alguém me adiciona
ask-when-added-about = Também em outros programas que usam esta conta
blocked-people = Pessoas que bloqueei
blocked-nobody = Você não bloqueou ninguém.
who-has-whom = Quem tem quem
has-me-not-listed = Pessoas que me têm, mas não estão na minha lista
listed-has-not-me = Pessoas da minha lista que não me têm
nobody = Ninguém
keyboard = Teclado
key-find = Procurar um contato
key-next-conversation = Conversa seguinte ou anterior
key-next-unread = Próxima conversa não lida
key-back = Voltar aos contatos
key-new-line = Nova linha
key-earlier-lines = Suas linhas anteriores
key-contact-menu = O que se pode fazer com um contato
key-settings = Esta página

## Dates

today = Hoje
yesterday = Ontem
last-received = Última mensagem recebida às { $clock }.
last-received-on = Última mensagem recebida em { $date } às { $clock }.

## What was said: search, save, delete

search-messages = Pesquisar mensagens
search-field = Palavras a procurar
search-here = Pesquisar nesta conversa
all-conversations = Todas as conversas
written-by = Escrito por
anybody = Qualquer pessoa
up-to-day = Até
further-lines = Mostrar anteriores
found-nothing = Nada foi encontrado.
found-all = { $count ->
    [one] { $count } mensagem encontrada.
   *[other] { $count } mensagens encontradas.
}
found-newest = { $count ->
    [one] A mensagem encontrada mais recente.
   *[other] As { $count } mensagens encontradas mais recentes.
}
written-in = { $writer }, em { $place }
day-at-clock = { $day }, { $clock }
save-history = Salvar a conversa
save-as-page = Como página da web
save-as-text = Como texto
save-as-json = Como JSON
delete-history = Excluir a conversa…
delete-history-title = Excluir a conversa?
delete-history-text = Tudo o que foi dito com { $title } é excluído aqui e em todos os seus dispositivos, para sempre. O outro lado fica com o seu.

## Favourites, nicknames, mutes

favourites = Favoritos
add-to-favourites = Adicionar aos favoritos
take-from-favourites = Tirar dos favoritos
give-a-nickname = Dar um apelido
nickname = Apelido
nickname-about = Seu nome para { $address }. Só você o vê. Deixe vazio para ver o nome que a pessoa escolheu.
mute = Silenciar
unmute = Deixar de silenciar
announce = Avisar quando ficar online
announce-no-more = Não avisar quando ficar online
has-written = { $name } enviou uma mensagem a você.

## Files

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = Você está enviando { $name }.
file-from = { $who } está enviando { $name }.
file-offered-by-me = Aguardando { $other } aceitar
file-offered = { $other } quer enviar este arquivo a você
file-sending = Enviando
file-receiving = Recebendo
file-sent = Enviado
file-received = Recebido
file-declined-by = { $other } recusou
file-declined = Você recusou
file-cancelled = Cancelado
file-offline = Não enviado: { $other } está offline
file-not-supported = Não enviado: o programa de { $other } não aceita arquivos aqui
file-too-large = Falhou: é maior do que este servidor aceita
file-connection-lost = Falhou: a conexão caiu no caminho
file-refused = Falhou: foi recusado
file-timed-out = Falhou: não houve resposta a tempo
file-no-room = Falhou: não há mais espaço. Exclua arquivos de que não precisa mais.
file-far = { $done } de { $all }
file-far-and-fast = { $done } de { $all }, { $speed } por segundo
file-risky = Arquivos deste tipo podem danificar o seu computador. Abra-o só se o esperava.
file-accept = Aceitar
file-decline = Recusar
file-save = Salvar
file-save-named = Salvar { $name }
file-show-named = Mostrar { $name }
file-cancel-named = Cancelar { $name }
file-accept-named = Aceitar { $name } (Alt C)
file-decline-named = Recusar { $name } (Alt D)
send-files = Enviar arquivos
drop-files-here = Solte para enviar
file-uploading = Enviando: { $done } de { $all }
file-waits = Aguardando
file-close = Tirar da lista
file-empty = Não há nada dentro.
file-larger-than = É maior que { $most }, o máximo deste servidor.
files-are-many = Só os primeiros { $most } são enviados de uma vez.
your-files = Seus arquivos
your-files-show = Mostrar o que foi enviado e recebido
no-files = Nada está guardado para você.
files-room = { $used } de { $all } em uso
file-delete-named = Excluir { $name }
file-until = até { $date }
key-accept-file = Aceitar ou recusar um arquivo

## Own picture

your-picture = Sua imagem
change-your-picture = Mudar sua imagem
picture-choose = Escolher uma imagem
picture-camera = Tirar uma foto
picture-take = Tirar
picture-none = Sem imagem
picture-gallery = Do Nudge
picture-gallery-numbered = Imagem { $number } do Nudge
picture-before = Usadas antes
picture-before-numbered = Imagem { $number } usada antes
picture-forget-numbered = Esquecer a imagem { $number } usada antes
picture-crop = Que parte
picture-crop-about = Arraste-a ou use as setas; + e - aproximam e afastam.
picture-zoom = Zoom
picture-use = Usar esta imagem
picture-back = Voltar
picture-unreadable = Esta não é uma imagem que o seu navegador consiga ler.
picture-no-camera = Não há câmera, ou ela não é permitida aqui.

## How the page looks

looks = Tema e cena
theme = Tema
theme-live = Live
theme-live-about = Vidro sobre uma cena
theme-classic = Clássico
theme-classic-about = Como em 2005
theme-plain = Simples
theme-plain-about = Calmo, para o trabalho
scene = Cena
scene-aurora = Aurora boreal
scene-meadow = Campo
scene-sea = Mar
scene-city = Cidade ao anoitecer
scene-blossom = Cerejeira em flor
scene-autumn = Outono
scene-snow = Neve
scene-night = Noite
scene-none = Sem imagem
text-size = Tamanho das mensagens
size-small = Pequeno
size-normal = Normal
size-large = Grande
size-largest = O maior
density-normal = Com imagens
density-compact = Compacta
tint = Tom
tint-of-scene = O da cena
tint-sky = Azul-céu
tint-ocean = Azul-oceano
tint-teal = Verde-azulado
tint-leaf = Verde-folha
tint-gold = Dourado
tint-orange = Laranja
tint-cherry = Vermelho-cereja
tint-rose = Rosa
tint-violet = Violeta
tint-slate = Cinza-ardósia

## The panel of emoticons

find-emoticon = Pesquisar emoticons
recent-emoticons = Usados por último
no-emoticon = Não há nenhum assim.

## Commands that begin with a slash

slash-commands = Comandos
slash-me = Diga o que faz: * Anna acena
slash-invite = Convidar alguém
slash-message = Mudar sua mensagem
slash-status = Mudar seu status: { $status }
slash-close = Fechar esta aba

## Messages for people who are away

kept = { $name } está offline e recebe isto quando entrar.

## Alerts while no page is open

push = Alertas com o Nudge fechado
push-about = Mensagens e chamadas de atenção dos seus contatos, neste dispositivo
push-unable = Este navegador não consegue, ou só por uma conexão segura. Em um iPhone, coloque antes o Nudge na tela de início.
push-denied = O navegador foi instruído a não permitir. Permita as notificações nas configurações dele para esta página.
push-failed = Não funcionou. Tente de novo daqui a pouco.

## Writing in colour

own-colour = Outra cor

history = Mensagens
delete-after = Apagar as mensagens após
days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}

## Where one is signed in

devices = Onde tem sessão iniciada
device-named = { $program } em { $system }
device-unknown = Um navegador
device-here = Este navegador
device-open = Aberto agora
device-seen = Última vez aqui: { $when }
device-sign-out-named = Terminar a sessão em { $name }
devices-sign-out-others = Terminar sessão em todos os outros lugares
place-name = Nome deste lugar
place-name-about = É assim que os seus outros mensageiros o chamam
place-unnamed = Um mensageiro

## Statuses of one’s own

saved-statuses = Os seus próprios estados
saved-statuses-about = Com nome, mensagem e resposta próprios. Estão no menu de estados.
saved-status-new = Novo estado
saved-status-name = Nome do estado
saved-status-edit = Editar { $name }
saved-status-delete = Eliminar { $name }
saved-status-reply-about = Enviada uma vez a quem escrever, enquanto este estado durar.

## Forms in the settings

save = Guardar

## Emoticons of one's own

emoticons-mine = Meus
emoticons-yours = Seus emoticons
emoticons-change = Adicionar ou alterar
emoticons-none = Você ainda não tem nenhum.
emoticon-add = Adicionar imagens
emoticon-about = As imagens ficam com no máximo 50 por 50 pixels e continuam animadas se já forem. Digite o atalho para usar uma.
emoticon-shortcut-of = Atalho de { $code }
emoticon-delete-named = Excluir { $code }
emoticon-save = Salvar nos seus emoticons
emoticon-saved = Salvo. Digite { $code } para usar.
emoticon-bad-shortcut = Um atalho tem de um a sete caracteres, sem espaços.
emoticon-taken = Outro já tem o atalho { $code }.

## Who may see and write to the account

allowed-people = Pessoas que autorizo
permission-find = Procure alguém ou escreva um endereço
permission-more = { $count ->
    [one] E mais { $count }. Escreva para procurar.
   *[other] E mais { $count }. Escreva para procurar.
}

## The contact list as a file

list-file = Lista de contactos como ficheiro
list-save-ctt = Guardar para mensageiros (.ctt)
list-save-csv = Guardar como tabela (.csv)
list-open = Adicionar pessoas de um ficheiro
list-open-about = Uma lista que o MSN Messenger guardou, ou uma tabela com endereços. Primeiro vê quem lá está.
import-begin = Adicionar
import-stop = Parar
import-new = Novas: { NUMBER($count) }
import-known = Já na sua lista: { NUMBER($count) }
import-unreadable = Não entendidas: { NUMBER($count) } ({ $what })
import-nobody = Nenhum endereço foi encontrado neste ficheiro.
import-progress = { NUMBER($done) } de { NUMBER($all) }
import-added = Adicionadas: { NUMBER($count) }
import-failed-more = Outras que não foi possível adicionar: { NUMBER($count) }
import-stopped = Omitidas porque parou: { NUMBER($count) }

## Previews of links

link-previews = Pré-visualização de ligações
link-previews-about = O servidor vê a página, que não fica a saber quem é
preview-close = Fechar a pré-visualização

## Handwriting

handwriting = Escrita à mão
ink-area = Desenhe aqui com o mouse, uma caneta ou o dedo
ink-clear = Limpar
ink-by = Escrita à mão de { $name }
ink-own = Sua escrita à mão
