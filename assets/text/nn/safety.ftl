## Saving, recovering, versions, and others who write the same file

## Why a map could not be saved, and what to do

save-disk-full = Disken er full. Rydd plass, eller lagre kartet ein annan stad. Arbeidet ditt ligg trygt i journalen.
save-not-allowed = Du har ikkje lov til å skrive her. Lagre kartet i ei anna mappe, eller be om tilgang. Arbeidet ditt ligg trygt i journalen.
save-folder-gone = Mappa er ikkje tilgjengeleg. Kople til nettverket eller minnepinnen att, eller lagre kartet ein annan stad. Arbeidet ditt ligg trygt i journalen.
save-locked = Eit anna program held på fila. Lukk ho der, så blir kartet lagra. Arbeidet ditt ligg trygt i journalen.
save-changed-by-others = Nokon andre har endra fila. Vel om du vil flette, behalde di utgåve eller ta deira.
save-would-lose = Noko i fila kunne ikkje opnast og ville gått tapt. Lagre kartet under eit anna namn.
save-no-file = Kartet har ikkje noko filnamn enno. Vel kvar det skal lagrast.
save-already-there = Det finst ei fil med det namnet. Vel eit anna namn.
save-not-faithful = Kartet blei ikkje skrive slik det er. Dette er ein feil i Samspill. Fila er ikkje rørt, og arbeidet ditt ligg trygt i journalen.
save-other = Kartet blei ikkje lagra: { $reason }. Prøv igjen, eller lagre det ein annan stad. Arbeidet ditt ligg trygt i journalen.

## Where the work is

state-saving = Lagrar …
state-saved = Lagra { $time }
state-in-journal = Blir lagra når du tek ein pause
state-nameless = Ligg i journalen – gje kartet eit namn med Ctrl+S
state-not-saved = Ikkje lagra i fila – ligg i journalen
state-unsafe = Ligg berre i minnet: { $reason }. Lagre ein annan stad no.

## Saving and earlier versions

menu-save = Lagre
menu-save-as = Lagre som …
menu-versions = Tidlegare utgåver …
dialog-save-as-title = Lagre kartet som
dialog-save = Lagre
dialog-not-saved-title = Kartet blei ikkje lagra
dialog-not-saved-journal = Avsluttar du no, blir arbeidet teke opp att neste gong du opnar kartet.
dialog-quit-anyway = Avslutt likevel
versions-title = Tidlegare utgåver
versions-hint = Kvar gong kartet blir lagra, blir det som stod i fila, teke vare på. Du kan angre at du går tilbake.
versions-none = Det er ingen tidlegare utgåver enno.
versions-compare = Vis skilnaden
versions-compare-with = Vis skilnaden frå utgåva { $time }
versions-restore = Gå tilbake
versions-restore-from = Gå tilbake til utgåva { $time }
versions-same = Ingen skilnad
notice-nothing-to-save = Alt er lagra.
notice-restored = Kartet er slik det var i den utgåva. Angre med Ctrl+Z.
notice-version-unreadable = Den utgåva kunne ikkje lesast.
notice-left-in-journal = «{ $name }» fekk ikkje noko filnamn. Arbeidet ligg i journalen og er her neste gong.
notice-recovered = { $count ->
        [one] Tok opp att 1 endring som ikkje var lagra då programmet stoppa.
       *[other] Tok opp att { $count } endringar som ikkje var lagra då programmet stoppa.
    }
notice-recovered-clashes = { $count ->
        [one] Nokon andre hadde endra fila etterpå. Endringane til begge er fletta; sjå over 1 stad der begge hadde endra det same.
       *[other] Nokon andre hadde endra fila etterpå. Endringane til begge er fletta; sjå over { $count } stader der begge hadde endra det same.
    }
notice-journal-kept = Ein journal kunne ikkje følgjast til slutten. Han er teken vare på som «{ $name }».

## Others who write the same file

outside-changed = Nokon andre har endra fila: { $deed }
outside-copy = Ved sida av kartet ligg ei anna utgåve av det, «{ $name }»{ $maker ->
        [none] {""}
       *[other] , truleg laga av { $maker }
    }: { $deed }
outside-clashes = { $count ->
        [0] Ingenting er endra av begge.
        [one] 1 ting er endra av begge; di står om du flettar.
       *[other] { $count } ting er endra av begge; dine står om du flettar.
    }
outside-merge = Flett saman
outside-keep-mine = Behald mi utgåve
outside-take-theirs = Ta deira
outside-not-now = La henne liggje
a11y-outside = Endringane til andre
notice-has-comments = Kartfila har kommentarar. Dei blir ikkje med når kartet blir lagra; fila slik ho er no, blir den første tidlegare utgåva.
