## Written on the drawing

drawn-on = Tegnet { $date }
drawn-with = Laget med Samspill
drawn-seen-from = Sett fra { $perspective }
drawn-with-filter = Tegningen viser ikke alt: et filter er i bruk.
source-line = Kilde: { $source }
sources-line = Kilder: { $sources }
legend-heading = Tegnforklaring

## Nodes and edges that stand for several things

folded-actors = { $count ->
        [one] 1 aktør
       *[other] { $count } aktører
    }

## Tooltips, and descriptions inside the picture for those who do not see it

picture-description = Kart over { $actors ->
        [one] 1 aktør
       *[other] { $actors } aktører
    }, { $resources ->
        [one] 1 ressurs
       *[other] { $resources } ressurser
    } og { $relations ->
        [one] 1 relasjon
       *[other] { $relations } relasjoner
    }.
picture-layered = Radene er kapabiliteter, og kolonnene er sektorer.
picture-actors = Nodene er aktører, og strekene er ressurser og avhengigheter mellom dem.
picture-actors-junctions = En ressurs som mange leverer og mange bruker, står som egen node.
tooltip-relation = { $from } { $kind } { $to }
tooltip-relation-with-resource = { $from } { $kind } { $to }: { $resource }
folded-resources = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressurser
    }
status-line-undrawn = { $count ->
        [one] 1 relasjon i utsnittet er ikke tegnet som strek her
       *[other] { $count } relasjoner i utsnittet er ikke tegnet som streker her
    }

## What keeps a drawing from being made

export-scale = Skalaen må være et tall over 0.
export-too-large = Bildet ville blitt { $width } × { $height } piksler, og det er for stort. Den største skalaen som går, er { $largest }. En SVG har ingen slik grense.
export-never-fits = Tegningen er for stor til å bli et bilde i noen skala. Velg SVG, eller vis mindre av kartet.
export-not-drawn = Tegningen kunne ikke gjøres om til et bilde: { $reason }. Velg SVG, eller vis mindre av kartet.

## The network projection

picture-network = Det er tegnet som et nettverk: relasjonene trekker det de binder sammen, mot hverandre.
