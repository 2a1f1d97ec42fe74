### Every text of the page. A change here is a change in all languages of this folder.
###
### { $name } stands for a text, a number where it is chosen by or written NUMBER($name).

## Who says what

you = You
says = { $name } says:
own-line = You: { $text }
read-out = { $first }, { $second }
read-name = { $name }:
nothing-said-yet = Nothing was said here yet.
say-hello = Say hello, or send a nudge.
typing-one = { $name } is typing a message.
typing-two = { $first } and { $second } are typing.
typing-several = Several people are typing.
joined = { $name } has joined the conversation.
left = { $name } has left the conversation.
unsupported = { $name } sent something that cannot be shown here.
names-two = { $first } and { $second }
names-three = { $first }, { $second } and { $third }
names-more = { $first }, { $second } and { NUMBER($others) } others
others = { $count ->
    [one] You and one other
   *[other] You and { $count } others
}
empty-conversation = Empty conversation

## Nudges

nudge-sent = You have just sent a nudge.
nudge-received = { $name } has just sent you a nudge.
nudge-too-soon = You may not send a nudge that often.
send-nudge = Send a nudge

## What was not read

unread = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
}
unread-short = unread
newest-messages = Newest messages
new-below = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
new-messages = New messages
back-to-contacts = Back to contacts
back-unread-elsewhere = { $count ->
    [one] Back to contacts, { $count } unread elsewhere
   *[other] Back to contacts, { $count } unread elsewhere
}

## What became of a message

sending = Sending
waiting = Waiting for the connection
accepted = Sent
delivered = Delivered
uncertain = The connection broke: this may or may not have arrived. Sending it again may show it twice.
send-again = Send again
take-back = Take back
failed-offline = Not delivered: { $name } is offline.
failed-not-allowed = Not delivered: { $name } does not take messages from you.
failed-refused = Not delivered: the service did not take it.
failed-not-connected = Not delivered: you were not connected to the service.
failed-appearing-offline = Not delivered: the service takes no messages while you appear offline.
failed-nobody-there = Not delivered: everybody else has left.
failed-too-fast = Not delivered: too many messages in a short time.
not-sent-plain = Not sent.
not-sent-because = Not sent: { $said }
text-too-long = { $over ->
    [one] Too long by { $over } byte.
   *[other] Too long by { $over } bytes.
}

## Bars over a conversation

may-not-reply-offline = { $name } may not reply because they appear to be offline.
may-not-reply-busy = { $name } may not reply because their status is set to Busy.
may-not-reply-away = { $name } may not reply because they appear to be away ({ $status }).
is-blocked = You have blocked { $name }.
is-stranger = { $name } is not on your contact list.
you-appear-offline = You appear offline; the service may not take messages.

## Around a conversation

conversation-with = Conversation with { $name }
conversations = Conversations
conversation-actions = Conversation actions
in-this-conversation = In this conversation
leave-conversation = Leave the conversation
close-tab = Close this tab
own-window = Open in a window of its own
close-named = Close { $name }
messages = Messages
loading = Loading
loading-older = Loading older messages
pictures = Pictures
card-of = Card of { $name }, { $status }
welcome-title = Who shall it be?
welcome-text = Choose somebody from your contacts to start a conversation.

## Writing

message-tools = Message tools
write-a-message = Write a message
message = Message
send = Send
emoticons = Emoticons
emoticons-classic = Classic
emoticons-emoji = Emoji
text-format = Text format
font = Font
standard-font = Standard font
bold = Bold
italic = Italic
underline = Underline
strike-through = Strike through
colour = Colour
colour-standard = Standard colour
colour-maroon = Maroon
colour-red = Red
colour-orange = Orange
colour-olive = Olive
colour-green = Green
colour-teal = Teal
colour-steel-blue = Steel blue
colour-blue = Blue
colour-purple = Purple
colour-pink = Pink
colour-grey = Grey

## The connection

connecting = Connecting
offline-no-network = You are offline. Messages are sent when you are back.
restarting = Nudge is restarting. Back in a moment.
signing-in = Signing in
try-now = Try now
sign-in-here = Sign in here
sign-in-again = Sign in again
signed-out = You were signed out.
reconnecting-now = Connection lost. Reconnecting now
reconnecting-in = { $seconds ->
    [one] Connection lost. Reconnecting in { $seconds } second
   *[other] Connection lost. Reconnecting in { $seconds } seconds
}
link-unreachable = The service cannot be reached.
link-lost = The connection to the service broke.
link-busy = The service is too busy.
link-maintenance = The service is down for maintenance.
link-misunderstood = The service answered something unexpected.
trying-now = { $what } Trying again now
trying-in-seconds = { $seconds ->
    [one] { $what } Trying again in { $seconds } second
   *[other] { $what } Trying again in { $seconds } seconds
}
trying-in-minutes = { $minutes ->
    [one] { $what } Trying again in { $minutes } minute
   *[other] { $what } Trying again in { $minutes } minutes
}
stopped-elsewhere = You signed in at another place, and this service allows only one.
stopped-password = The service no longer takes your password. Sign in again with the new one.
stopped-signed-out = You are signed out.
stopped-refused = The service does not let this account in. Ask whoever runs it.
outdated = Nudge was updated. Close this page and open it again.
new-version = A new version is ready.
reload = Reload
padlock-both = Protected from your browser to Nudge and on to the service. The service itself can read what passes through it.
padlock-page = Protected from your browser to Nudge, but not from Nudge to the service: that hop can be read on the way.
padlock-service = Not protected from your browser to Nudge: that hop can be read on the way.
padlock-none = Not protected: what you write can be read on its way to Nudge and on to the service.
protected = Protected
not-fully-protected = Not fully protected

## Signing in and signing up

sign-in = Sign in
sign-in-lead = Sign in to see who is there.
sign-in-as = Sign in as
service = Service
address = Address
address-example = name@example.com
address-completed = @{ $domain } is added if you leave it out.
forget-address = Forget this address
password = Password
show-password = Show the password
display-name = Name your contacts will see
optional = Optional
invitation-code = Invitation code
this-device = This device
stay-signed-in = Stay signed in
stay-signed-in-about = Messages reach you while the browser is closed.
stay-until-closed = Until I close the browser
stay-public = Public computer
stay-public-about = Nothing is kept here.
new-here = New here?
create-an-account = Create an account
create-account = Create account
create-account-lead = Choose an address and a password.
have-an-account = Have an account already?
no-script = Nudge runs in your browser and needs JavaScript and WebAssembly. Please switch them on, or use another browser.
no-wasm = This browser cannot run Nudge: it needs WebAssembly. Any browser from the last few years can.
no-wasm-instead = Messenger programs can sign in to this server as well: MSN Messenger, Windows Live Messenger, Pidgin and others. Whoever runs it knows the address.
still-loading = One moment, still loading…
address-needed = An address looks like name@example.com.
password-needed = Type your password.
unreachable = Nudge cannot be reached. Check your connection and try again.
wrong-password = The address or the password is not right.
service-down = The service cannot be reached just now. Your password was not the problem; try again later.
account-made = Your account is ready. Sign in with it.
invitation-needed = Type the code from your invitation.
domain-is = Addresses here end in @{ $domain }.
at-least-characters = { $least ->
    [one] At least { $least } character
   *[other] At least { $least } characters
}
not-the-address = Not the same as the address
not-one-character = Not one character repeated
not-too-long = Not longer than 128 bytes
too-many-attempts = Too many attempts. Wait a minute, then try again.
unknown-service = This service is not offered here.
sign-up-closed = Accounts cannot be made here. Ask whoever runs this place.
bad-invitation = This invitation is not valid, or was used already.
address-taken = This address is taken. Choose another.
internal-error = Something went wrong on our side. Try again later.
did-not-work = That did not work. Try again later.

## Dialogs

add-contact = Add a contact
new-conversation = New conversation
new-group = New group
rename-group = Rename group
delete-group = Delete group
remove-contact = Remove contact
block-contact = Block contact
invite-heading = Invite into this conversation
sign-out = Sign out
sign-out-text = Messages no longer arrive in this browser. With your last browser you go offline.
# A box to tick in that dialog.
sign-out-everywhere = In every browser, and go offline
account = Account
change-password = Change your password
change-password-text = Whoever else is signed in to your account, in a browser or a messenger, is signed out.
current-password = Current password
new-password = New password
password-changed = Your password is changed.
add = Add
open = Open
create = Create
rename = Rename
delete = Delete
remove = Remove
block = Block
unblock = Unblock
invite = Invite
cancel = Cancel
close = Close
done = Done
group = Group
groups = Groups
people = People
nobody-to-invite = Nobody to invite.
share-heading = Send to
share-text = A text is put into the message field; files are sent at once.
group-name = Name of the group
also-block = Also block this person
find-somebody = Find somebody
remove-contact-text = { $name } disappears from your list. What you said to each other stays.
block-text = { $name } will see you as offline and cannot write to you. They are not told.
delete-empty-group = The group { $name } is empty.
delete-group-text = { $members ->
    [one] The contact in { $name } stays on your list.
   *[other] The { $members } contacts in { $name } stay on your list.
}
that-is-you = That is your own address.
on-list-already = This person is on your list already.
group-exists = There is a group of this name already.
group-name-needed = Type a name for the group.
group-name-too-long = This name is too long for the service.
choose-somebody = Choose somebody to invite.
exists-already = It is there already.
list-full = The list is full.
bad-name = The service does not take this name.
no-such-address = There is no such address, or it is gone.
not-connected = There is no connection to the service just now. Try again when it is back.
too-many-changes = Too many changes in a short time. Wait a minute.
no-answer-in-time = The service did not answer in time. Try again.
in-conversation-already = This person is in the conversation already.
inviting = Inviting { $name }
not-invited = Nobody was invited

## Statuses

status = Status
status-online = Available
status-idle = Idle
status-busy = Busy
status-be-right-back = Be right back
status-away = Away
status-on-the-phone = On the phone
status-out-to-lunch = Out to lunch
status-offline = Offline
status-appear-offline = Appear offline
device-web = In a browser
device-mobile = On a phone
device-bot = Automatic

## The contact list

contacts = Contacts
chats = Chats
what-to-list = What to list
other-contacts = Other contacts
online = Online
offline = Offline
search-contacts = Search contacts
clear-search = Clear the search
nothing-found = No contact matches.
nobody-here-yet = Nobody here yet
nobody-here-yet-text = Add somebody by their address, and they will be asked.
blocked = Blocked
more = More
arrange-contacts = Arrange contacts
arrange-by-group-offline-apart = By group, offline apart
arrange-by-group = By group
arrange-by-status = By status
group-actions = Group actions
add-to-this-group = Add a contact to this group
contact-actions = Contact actions
send-a-message = Send a message
contact-card = Contact card
add-to-contacts = Add to contacts
move-to = Move to
take-out-of-group = Take out of the group
on-your-list = On your list
has-you = Has you
yes = Yes
no = No
signed-in = { $name } has just signed in.
listening-to = Listening to { $text }
requests = Requests
request-address = { $address } has added you and would like to see when you are online
request-named = { $name } ({ $address }) has added you and would like to see when you are online
add-too = Add to my contacts too
allow = Allow
no-conversations-yet = No conversations yet
no-conversations-yet-text = Choose somebody from your contacts, or write to an address.
draft = Draft
news = News
refused-plain = { $what }.
refused-because = { $what }: { $said }
list-refused = The contact list was not changed

## Oneself

share-a-message = Share a quick message
your-media = What you are listening to
your-name = Your name
your-message = Your message
change-your-name = Change your name
change-your-message = Change your message
change-it = { $what }: { $value }. Change it
close-note = Close this note
not-saved = Your change was not saved
name-refused = The service does not take this name. Try another.
too-many-characters = { $most ->
    [one] At most { $most } character.
   *[other] At most { $most } characters.
}
name-too-long = This name is too long for the service.
name-empty = A name needs at least one character.

## Settings

settings = Settings
settings-search = Search the settings
settings-none = No setting matches.
settings-reset = Reset
settings-reset-about = Everything here becomes as it was at first. Nicknames, drafts and automatic replies stay.
setting-refused = The setting was not saved
look = Look
look-light-or-dark = Light or dark
look-system = As the system
look-light = Light
look-dark = Dark
language = Language
language-of-browser = As the browser
writing = Text
foreign-formats = Fonts and colours of others
foreign-formats-about = Show their messages as they want them
timestamps = Time beside every message
timestamps-about = Otherwise only where somebody begins to write
enter-sends = Enter sends
enter-sends-about = Otherwise Ctrl and Enter do
sounds = Sounds
sounds-on = Sounds are on
sounds-off = Sounds are off
mute-all = Mute all sounds
mute-all-about = On all your devices
volume = Volume
sound-message = When a message arrives
sound-nudge = When a nudge arrives
sound-sign-in = When a contact signs in
alerts = Alerts
alert-messages = Show arriving messages
alert-sign-ins = Show who signs in
system-alerts = Alerts of the system
system-alerts-about = While this page is in the background; in this browser only
system-alerts-refused = This browser does not allow it. You can change that in its settings for this page.
hide-text = Hide what was written
hide-text-about = Alerts only say who it is from
nudges = Nudges
nudges-about = Let them shake the window, ring and vibrate
held-while-busy = Quiet while busy
held-while-busy-about = No alerts and sounds while you are busy or on the phone
presence = Status
idle-after = Show me as idle after
away-after = Show me as away after
never = Never
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
automatic-reply = Automatic reply
automatic-reply-about = Sent once to everybody who writes while you are away. Leave it empty to send none.
contact-list = Contact list
order = Order
order-status = Online first
order-name = By name
privacy = Privacy
strangers = People who are not on my list
strangers-about = May see when I am online, and write to me
ask-when-added = Ask when somebody adds me
ask-when-added-about = Also in other programs that use this account
blocked-people = People I blocked
blocked-nobody = You have blocked nobody.
who-has-whom = Who has whom
has-me-not-listed = People who have me, but are not on my list
listed-has-not-me = People on my list who do not have me
nobody = Nobody
keyboard = Keyboard
key-find = Find a contact
key-next-conversation = Next or previous conversation
key-next-unread = Next unread conversation
key-back = Back to the contacts
key-new-line = New line
key-earlier-lines = Your earlier lines
key-contact-menu = What can be done with a contact
key-settings = This page

## Dates

today = Today
yesterday = Yesterday
last-received = Last message received at { $clock }.
last-received-on = Last message received at { $clock } on { $date }.

## What was said: search, save, delete

search-messages = Search messages
search-field = Words to look for
search-here = Search this conversation
all-conversations = All conversations
written-by = Written by
anybody = Anybody
up-to-day = Up to
further-lines = Show older ones
found-nothing = Nothing was found.
found-all = { $count ->
    [one] { $count } message found.
   *[other] { $count } messages found.
}
found-newest = { $count ->
    [one] The newest message that was found.
   *[other] The newest { $count } messages that were found.
}
written-in = { $writer }, in { $place }
day-at-clock = { $day }, { $clock }
save-history = Save what was said
save-as-page = As a web page
save-as-text = As text
save-as-json = As JSON
delete-history = Delete what was said…
delete-history-title = Delete what was said?
delete-history-text = Everything said with { $title } is deleted here and on all your devices, for good. The other side keeps theirs.

## Favourites, nicknames, mutes

favourites = Favourites
add-to-favourites = Add to favourites
take-from-favourites = Take from favourites
give-a-nickname = Give a nickname
nickname = Nickname
nickname-about = Your name for { $address }. Only you see it. Leave it empty to see the name they chose.
mute = Mute
unmute = No longer muted
announce = Tell me when they come online
announce-no-more = Do not tell me when they come online
has-written = { $name } has sent you a message.

## Files

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
file-from-me = You are sending { $name }.
file-from = { $who } is sending { $name }.
file-offered-by-me = Waiting for { $other } to accept
file-offered = { $other } wants to send you this file
file-sending = Sending
file-receiving = Receiving
file-sent = Sent
file-received = Received
file-declined-by = { $other } declined
file-declined = You declined
file-cancelled = Cancelled
file-offline = Not sent: { $other } is offline
file-not-supported = Not sent: the program that { $other } uses takes no files here
file-too-large = Failed: it is larger than this server takes
file-connection-lost = Failed: the connection broke on the way
file-refused = Failed: it was refused
file-timed-out = Failed: there was no answer in time
file-no-room = Failed: there is no room left. Delete files that you no longer need.
file-far = { $done } of { $all }
file-far-and-fast = { $done } of { $all }, { $speed } a second
file-risky = Files of this kind can harm your computer. Open it only if you expected it.
file-accept = Accept
file-decline = Decline
file-save = Save
file-save-named = Save { $name }
file-show-named = Show { $name }
file-cancel-named = Cancel { $name }
file-accept-named = Accept { $name } (Alt C)
file-decline-named = Decline { $name } (Alt D)
send-files = Send files
drop-files-here = Let go to send
file-uploading = Uploading: { $done } of { $all }
file-waits = Waiting
file-close = Take off the list
file-empty = There is nothing in it.
file-larger-than = It is larger than { $most }, the most this server takes.
files-are-many = Only the first { $most } are sent at once.
your-files = Your files
your-files-show = Show what was sent and received
no-files = Nothing is stored for you.
files-room = { $used } of { $all } used
file-delete-named = Delete { $name }
file-until = until { $date }
key-accept-file = Accept or decline a file

## Own picture

your-picture = Your picture
change-your-picture = Change your picture
picture-choose = Choose a picture
picture-camera = Take a photo
picture-take = Take it
picture-none = No picture
picture-gallery = From Nudge
picture-gallery-numbered = Picture { $number } from Nudge
picture-before = Used before
picture-before-numbered = Picture { $number } used before
picture-forget-numbered = Forget picture { $number } used before
picture-crop = Which part
picture-crop-about = Drag it, or use the arrow keys; + and - zoom.
picture-zoom = Zoom
picture-use = Use this picture
picture-back = Back
picture-unreadable = This is no picture that your browser can read.
picture-no-camera = There is no camera, or it is not allowed here.

## How the page looks

looks = Theme and scene
theme = Theme
theme-live = Live
theme-live-about = Glass over a scene
theme-classic = Classic
theme-classic-about = As in 2005
theme-plain = Plain
theme-plain-about = Quiet, for work
scene = Scene
scene-aurora = Northern lights
scene-meadow = Meadow
scene-sea = Sea
scene-city = City at dusk
scene-blossom = Cherry blossom
scene-autumn = Autumn
scene-snow = Snow
scene-night = Night
scene-none = No picture
text-size = Size of messages
size-small = Small
size-normal = Normal
size-large = Large
size-largest = Largest
density-normal = With pictures
density-compact = Compact
tint = Colour
tint-of-scene = The scene's own
tint-sky = Sky blue
tint-ocean = Ocean blue
tint-teal = Teal
tint-leaf = Leaf green
tint-gold = Gold
tint-orange = Orange
tint-cherry = Cherry red
tint-rose = Rose
tint-violet = Violet
tint-slate = Slate grey

## The panel of emoticons

find-emoticon = Search emoticons
recent-emoticons = Used last
no-emoticon = There is none like that.

## Commands that begin with a slash

slash-commands = Commands
slash-me = Say what you do: * Anna waves
slash-invite = Invite somebody
slash-message = Change your message
slash-status = Change your status: { $status }
slash-close = Close this tab

## Messages for people who are away

kept = { $name } is offline and gets this when they sign in.

## Alerts while no page is open

push = Alerts while Nudge is closed
push-about = Messages and nudges of your contacts, on this device
push-unable = This browser cannot, or only over a secure connection. On an iPhone, put Nudge on the home screen first.
push-denied = The browser was told not to allow it. Allow notifications in its settings for this page.
push-failed = It did not work. Try again in a moment.

## Writing in colour

own-colour = Another colour

## How long messages are kept

history = Messages
delete-after = Delete messages after
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## Where one is signed in

devices = Where you are signed in
device-named = { $program } on { $system }
device-unknown = A browser
device-here = This browser
device-open = Open now
device-seen = Last here: { $when }
device-sign-out-named = Sign out { $name }
devices-sign-out-others = Sign out everywhere else
place-name = Name of this place
place-name-about = What your other messengers call it
place-unnamed = A messenger

## Statuses of one’s own

saved-statuses = Statuses of your own
saved-statuses-about = With a name, a message and a reply of their own. They are in the menu of statuses.
saved-status-new = New status
saved-status-name = Name of the status
saved-status-edit = Edit { $name }
saved-status-delete = Delete { $name }
saved-status-reply-about = Sent once to everybody who writes, for as long as this status holds.

## Forms in the settings

save = Save

## Emoticons of one's own

emoticons-mine = Mine
emoticons-yours = Your emoticons
emoticons-change = Add or change
emoticons-none = You have none yet.
emoticon-add = Add pictures
emoticon-about = Pictures become at most 50 by 50 pixels large, and go on moving if they do. Type the shortcut to use one.
emoticon-shortcut-of = Shortcut of { $code }
emoticon-delete-named = Delete { $code }
emoticon-save = Save to your emoticons
emoticon-saved = Saved. Type { $code } to use it.
emoticon-bad-shortcut = A shortcut has one to seven characters and no spaces.
emoticon-taken = Another one has the shortcut { $code } already.

## Who may see and write to the account

allowed-people = People I allow
permission-find = Find somebody, or type an address
permission-more = { $count ->
    [one] And one more. Type to find them.
   *[other] And { $count } more. Type to find them.
}

## The contact list as a file

list-file = Contact list as a file
list-save-ctt = Save for messengers (.ctt)
list-save-csv = Save as a table (.csv)
list-open = Add people from a file
list-open-about = A list that MSN Messenger saved, or a table with addresses. You see first who is in it.
import-begin = Add them
import-stop = Stop
import-new = New: { NUMBER($count) }
import-known = On your list already: { NUMBER($count) }
import-unreadable = Not understood: { NUMBER($count) } ({ $what })
import-nobody = No address was found in this file.
import-progress = { NUMBER($done) } of { NUMBER($all) } done
import-added = Added: { NUMBER($count) }
import-failed-more = Others that could not be added: { NUMBER($count) }
import-stopped = Left out because you stopped: { NUMBER($count) }

## Previews of links

link-previews = Previews of links
link-previews-about = The server looks at the page, which does not learn who you are
preview-close = Close the preview

## Handwriting

handwriting = Handwriting
ink-area = Draw here with a mouse, a pen or a finger
ink-clear = Clear
ink-by = Handwriting by { $name }
ink-own = Your handwriting
