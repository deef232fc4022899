## Saving, recovering, versions, and others who write the same file

## Why a map could not be saved, and what to do

save-disk-full = Disken er full. Rydd plass, eller lagre kartet et annet sted. Arbeidet ditt ligger trygt i journalen.
save-not-allowed = Du har ikke lov til å skrive her. Lagre kartet i en annen mappe, eller be om tilgang. Arbeidet ditt ligger trygt i journalen.
save-folder-gone = Mappen er ikke tilgjengelig. Koble til nettverket eller minnepinnen igjen, eller lagre kartet et annet sted. Arbeidet ditt ligger trygt i journalen.
save-locked = Et annet program holder på filen. Lukk den der, så lagres kartet. Arbeidet ditt ligger trygt i journalen.
save-changed-by-others = Noen andre har endret filen. Velg om du vil flette, beholde din utgave eller ta deres.
save-would-lose = Noe i filen kunne ikke åpnes og ville gått tapt. Lagre kartet under et annet navn.
save-no-file = Kartet har ikke noe filnavn ennå. Velg hvor det skal lagres.
save-already-there = Det finnes en fil med det navnet. Velg et annet navn.
save-not-faithful = Kartet ble ikke skrevet slik det er. Dette er en feil i Samspill. Filen er ikke rørt, og arbeidet ditt ligger trygt i journalen.
save-other = Kartet ble ikke lagret: { $reason }. Prøv igjen, eller lagre det et annet sted. Arbeidet ditt ligger trygt i journalen.

## Where the work is

state-saving = Lagrer …
state-saved = Lagret { $time }
state-in-journal = Lagres når du tar en pause
state-nameless = Ligger i journalen – gi kartet et navn med Ctrl+S
state-not-saved = Ikke lagret i filen – ligger i journalen
state-unsafe = Ligger bare i minnet: { $reason }. Lagre et annet sted nå.

## Saving and earlier versions

menu-save = Lagre
menu-save-as = Lagre som …
menu-versions = Tidligere utgaver …
dialog-save-as-title = Lagre kartet som
dialog-save = Lagre
dialog-not-saved-title = Kartet ble ikke lagret
dialog-not-saved-journal = Avslutter du nå, tas arbeidet opp igjen neste gang du åpner kartet.
dialog-quit-anyway = Avslutt likevel
versions-title = Tidligere utgaver
versions-hint = Hver gang kartet lagres, blir det som sto i filen, tatt vare på. Du kan angre at du går tilbake.
versions-none = Det er ingen tidligere utgaver ennå.
versions-compare = Vis forskjellen
versions-compare-with = Vis forskjellen fra utgaven { $time }
versions-restore = Gå tilbake
versions-restore-from = Gå tilbake til utgaven { $time }
versions-same = Ingen forskjell
notice-nothing-to-save = Alt er lagret.
notice-restored = Kartet er slik det var i den utgaven. Angre med Ctrl+Z.
notice-version-unreadable = Den utgaven kunne ikke leses.
notice-left-in-journal = «{ $name }» fikk ikke noe filnavn. Arbeidet ligger i journalen og er her neste gang.
notice-recovered = { $count ->
        [one] Tok opp igjen 1 endring som ikke var lagret da programmet stoppet.
       *[other] Tok opp igjen { $count } endringer som ikke var lagret da programmet stoppet.
    }
notice-recovered-clashes = { $count ->
        [one] Noen andre hadde endret filen etterpå. Begges endringer er flettet; se over 1 sted der begge hadde endret det samme.
       *[other] Noen andre hadde endret filen etterpå. Begges endringer er flettet; se over { $count } steder der begge hadde endret det samme.
    }
notice-journal-kept = En journal kunne ikke følges til slutten. Den er tatt vare på som «{ $name }».

## Others who write the same file

outside-changed = Noen andre har endret filen: { $deed }
outside-copy = Ved siden av kartet ligger en annen utgave av det, «{ $name }»{ $maker ->
        [none] {""}
       *[other] , trolig laget av { $maker }
    }: { $deed }
outside-clashes = { $count ->
        [0] Ingenting er endret av begge.
        [one] 1 ting er endret av begge; din står om du fletter.
       *[other] { $count } ting er endret av begge; dine står om du fletter.
    }
outside-merge = Flett sammen
outside-keep-mine = Behold min utgave
outside-take-theirs = Ta deres
outside-not-now = La den ligge
a11y-outside = Andres endringer
notice-has-comments = Kartfilen har kommentarer. De blir ikke med når kartet lagres; filen slik den er nå, blir den første tidligere utgaven.
