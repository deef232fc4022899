## Written on the drawing

drawn-on = Teikna { $date }
drawn-with = Laga med Samspill
drawn-seen-from = Sett frå { $perspective }
drawn-with-filter = Teikninga viser ikkje alt: eit filter er i bruk.
source-line = Kjelde: { $source }
sources-line = Kjelder: { $sources }
legend-heading = Teiknforklaring

## Nodes and edges that stand for several things

folded-actors = { $count ->
        [one] 1 aktør
       *[other] { $count } aktørar
    }

## Tooltips, and descriptions inside the picture for those who do not see it

picture-description = Kart over { $actors ->
        [one] 1 aktør
       *[other] { $actors } aktørar
    }, { $resources ->
        [one] 1 ressurs
       *[other] { $resources } ressursar
    } og { $relations ->
        [one] 1 relasjon
       *[other] { $relations } relasjonar
    }.
picture-layered = Radene er kapabilitetar, og kolonnane er sektorar.
picture-actors = Nodane er aktørar, og strekane er ressursar og det som gjer dei avhengige av kvarandre.
picture-actors-junctions = Ein ressurs som mange leverer og mange bruker, står som eigen node.
tooltip-relation = { $from } { $kind } { $to }
tooltip-relation-with-resource = { $from } { $kind } { $to }: { $resource }
folded-resources = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressursar
    }
status-line-undrawn = { $count ->
        [one] 1 relasjon i utsnittet er ikkje teikna som strek her
       *[other] { $count } relasjonar i utsnittet er ikkje teikna som strekar her
    }

## What keeps a drawing from being made

export-scale = Skalaen må vere eit tal over 0.
export-too-large = Biletet ville blitt { $width } × { $height } pikslar, og det er for stort. Den største skalaen som går, er { $largest }. Ein SVG har inga slik grense.
export-never-fits = Teikninga er for stor til å bli eit bilete i nokon skala. Vel SVG, eller vis mindre av kartet.
export-not-drawn = Teikninga kunne ikkje gjerast om til eit bilete: { $reason }. Vel SVG, eller vis mindre av kartet.

## The network projection

picture-network = Det er teikna som eit nettverk: relasjonane dreg det dei bind saman, mot kvarandre.
