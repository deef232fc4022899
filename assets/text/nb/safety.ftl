## Saving, recovering, versions, and others who write the same file

## Why a map could not be saved, and what to do

save-disk-full = Disken er full. Rydd plass, eller lagre kartet et annet sted. Arbeidet ditt ligger trygt i journalen.
save-not-allowed = Du har ikke lov til å skrive her. Lagre kartet i en annen mappe, eller be om tilgang. Arbeidet ditt ligger trygt i journalen.
save-folder-gone = Mappen er ikke tilgjengelig. Koble til nettverket eller minnepinnen igjen, eller lagre kartet et annet sted. Arbeidet ditt ligger trygt i journalen.
save-locked = Et annet program holder på filen. Lukk den der, så lagres kartet. Arbeidet ditt ligger trygt i journalen.
save-changed-by-others = Noen andre har endret filen. Velg om du vil slå sammen, beholde din utgave eller ta deres.
save-would-lose = Noe i filen kunne ikke åpnes og ville gått tapt. Lagre kartet under et annet navn.
save-no-file = Kartet har ikke noe filnavn ennå. Velg hvor det skal lagres.
save-already-there = Det finnes en fil med det navnet. Velg et annet navn.
save-not-faithful = Kartet ble ikke skrevet slik det er. Dette er en feil i Samspill. Filen er ikke rørt, og arbeidet ditt ligger trygt i journalen.
save-other = Kartet ble ikke lagret: { $reason }. Prøv igjen, eller lagre det et annet sted. Arbeidet ditt ligger trygt i journalen.
