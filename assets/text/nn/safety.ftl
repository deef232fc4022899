## Saving, recovering, versions, and others who write the same file

## Why a map could not be saved, and what to do

save-disk-full = Disken er full. Rydd plass, eller lagre kartet ein annan stad. Arbeidet ditt ligg trygt i journalen.
save-not-allowed = Du har ikkje lov til å skrive her. Lagre kartet i ei anna mappe, eller be om tilgang. Arbeidet ditt ligg trygt i journalen.
save-folder-gone = Mappa er ikkje tilgjengeleg. Kople til nettverket eller minnepinnen att, eller lagre kartet ein annan stad. Arbeidet ditt ligg trygt i journalen.
save-locked = Eit anna program held på fila. Lukk ho der, så blir kartet lagra. Arbeidet ditt ligg trygt i journalen.
save-changed-by-others = Nokon andre har endra fila. Vel om du vil slå saman, behalde di utgåve eller ta deira.
save-would-lose = Noko i fila kunne ikkje opnast og ville gått tapt. Lagre kartet under eit anna namn.
save-no-file = Kartet har ikkje noko filnamn enno. Vel kvar det skal lagrast.
save-already-there = Det finst ei fil med det namnet. Vel eit anna namn.
save-not-faithful = Kartet blei ikkje skrive slik det er. Dette er ein feil i Samspill. Fila er ikkje rørt, og arbeidet ditt ligg trygt i journalen.
save-other = Kartet blei ikkje lagra: { $reason }. Prøv igjen, eller lagre det ein annan stad. Arbeidet ditt ligg trygt i journalen.
