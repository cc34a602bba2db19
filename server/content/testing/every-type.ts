import { frontMatter } from './fixtures.ts';

/** A lesson with a question of every type, and with everything that its video can have. Its heading stands in line 6. */
export const EVERY_TYPE = `${frontMatter()}## Lektion {#lektion}

::video{src=film.m3u8 captions=film.de.vtt}

### Wo steht es? {#einfach}
- [x] Hier {#hier see="auf Ablegen"}
  > Genau.
- [ ] Dort {#dort}
  > Leider nein.

### Was stimmt? {#mehrfach see=0:02}
- [x] Eins {#eins}
- [x] Zwei {#zwei}
- [ ] Drei {#drei}

### Ein Mythos? {#mythos true-false}
- [x] Stimmt {#stimmt}
- [ ] Stimmt nicht {#stimmt-nicht}

### Wie heißt das Verzeichnis? {#wort text}
- [x] Aktenplan / Akten-Plan {#aktenplan}
  > So heißt es.
- [ ] Registratur {#registratur}
  > Das war früher so.
- [ ] … {#sonst}
  > Es beginnt mit „Akten“.

### Wie lange? {#zahl number}
- [x] 10 ± 2 Jahre {#zehn}
- [ ] 30 {#dreissig}
  > So lange nur Bauakten.

### Ergänzen Sie. {#luecke gap}

Das Aktenzeichen wählen Sie im […] aus, den **Betreff [...]** Sie.

1. Verzeichnis / Plan {#luecke-1}
   > Grund eins.
2. schreiben {#luecke-2 see=0:01}

### Was gehört zusammen? {#paare matching}
- Betreff {#betreff}
  - worum es geht {#worum}
    > Darum.
- Absender {#absender}
  - wer schreibt {#wer}

### In die Akte oder nicht? {#sortieren sorting}
- In die Akte {#akte}
  - Das Angebot {#angebot}
    > Es zählt.
  - Der Vertrag {#vertrag}
- Nicht {#nicht}
  - Die Werbung {#werbung}

### In welcher Reihenfolge? {#reihe ordering}

So geht es.

1. Brief öffnen {#oeffnen}
2. Brief lesen {#lesen}
   > Erst dann.
3. Brief ablegen {#ablegen}

### Wo klicken Sie? {#stelle spot}

Sehen Sie genau hin.

![Eine Maske](bild.png)

- [x] Schaltfläche „Ablegen“ {#knopf area="62 80 20 8"}
  > Dort.
- [ ] Suchfeld {#feld area="10, 10, 12,5, 8%"}

### Der Verein ruft an {#anruf scenario}

Es ist Montag.

#### Am Telefon {#telefon}

Der Verein **fragt**.

- [x] Ich sehe nach {#nachsehen to=danach}
- [ ] Ich verspreche es {#versprechen}
  > Das hält niemand.

#### Danach {#danach}
- [x] Ich rufe zurück {#zurueck}
- [ ] Ich warte {#warten}

### Jetzt in d.3 {#tun step at=0:03 required}

Legen Sie einen Brief ab.

### Was nehmen Sie sich vor? {#vorsatz reflection}

Denken Sie an morgen.

### Gut zu wissen {#wissen note after="auf Ablegen"}

Ein Satz.

::material[Blatt]{src=blatt.pdf}

### Zweiter Teil {#teil chapter at=0:02}
`;
