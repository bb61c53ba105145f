import type { PolicyTermRow, TermText } from './1250-policy-term-row.js';

type Told = TermText & { readonly de: string };

function line(
  code: string,
  part: 'tolerance' | 'willNot' | 'facilitation',
  label: TermText,
  text: TermText,
  told: Told,
): PolicyTermRow {
  return { kind: 'line', code, label, facts: { part, text, told } };
}

/** The authority's line on what happens most, with words an organiser may be told. */
export const LINES: readonly PolicyTermRow[] = [
  line(
    'dispersal',
    'willNot',
    { nl: 'Ontbinding', fr: 'Dispersion', en: 'Dispersal' },
    {
      nl: 'Ontbinding is een fase van het evenement: gespreid vertrek, vrije uitgangen, tijd geven. Verspreiden onder dwang beslist Gold met de overheid.',
      fr: 'La dispersion est une phase de l’événement : départs étalés, issues libres, laisser du temps. La dispersion sous contrainte est décidée par Gold avec l’autorité.',
      en: 'Dispersal is a phase of the event: staggered departure, free exits, time. Forced dispersal is decided by Gold with the authority.',
    },
    {
      nl: 'Na het einde krijgt iedereen tijd om rustig te vertrekken; de uitgangen blijven vrij.',
      fr: 'Après la fin, chacun a le temps de partir calmement ; les issues restent libres.',
      en: 'After the end everybody has time to leave calmly; the exits stay free.',
      de: 'Nach dem Ende haben alle Zeit, ruhig zu gehen; die Ausgänge bleiben frei.',
    },
  ),
  line(
    'masks',
    'tolerance',
    { nl: 'Maskers', fr: 'Masques', en: 'Masks' },
    {
      nl: 'Gelaatsbedekking is verboden zonder toelating. Eerst aanspreken; optreden tegen wie zich vermomt om te ontsnappen, niet tegen medische maskers of kostuums.',
      fr: 'Se dissimuler le visage est interdit sans autorisation. D’abord parler ; agir contre qui se masque pour échapper, pas contre les masques médicaux ou les costumes.',
      en: 'Face covering is prohibited without authorisation. Speak first; act against those who hide, not against medical masks or costumes.',
    },
    {
      nl: 'Het gezicht volledig bedekken mag niet zonder toelating; medische maskers en herkenbare kostuums zijn geen probleem.',
      fr: 'Se couvrir entièrement le visage n’est pas permis sans autorisation ; les masques médicaux et les costumes reconnaissables ne posent pas de problème.',
      en: 'Covering the whole face is not allowed without authorisation; medical masks and recognisable costumes are no problem.',
      de: 'Das Gesicht ganz zu bedecken ist ohne Genehmigung nicht erlaubt; medizinische Masken und erkennbare Kostüme sind kein Problem.',
    },
  ),
  line(
    'pyrotechnics',
    'tolerance',
    { nl: 'Pyrotechniek', fr: 'Pyrotechnie', en: 'Pyrotechnics' },
    {
      nl: 'Rook buiten de menigte: vaststellen, stewards laten optreden. Voetzoekers in de menigte: gerichte inbeslagname zodra het veilig kan.',
      fr: 'Fumigènes hors de la foule : constater, laisser agir les stewards. Pétards dans la foule : saisie ciblée dès que possible en sécurité.',
      en: 'Smoke outside the crowd: record, let stewards act. Firecrackers in the crowd: targeted seizure as soon as it is safe.',
    },
    {
      nl: 'Vuurwerk en rookpotten zijn niet toegelaten; uw stewards spreken mensen eerst aan.',
      fr: 'Les feux d’artifice et fumigènes ne sont pas permis ; vos stewards interviennent d’abord par la parole.',
      en: 'Fireworks and smoke are not allowed; your stewards speak to people first.',
      de: 'Feuerwerk und Rauch sind nicht erlaubt; Ihre Ordner sprechen die Leute zuerst an.',
    },
  ),
  line(
    'flags',
    'facilitation',
    { nl: 'Vlaggen en spandoeken', fr: 'Drapeaux et calicots', en: 'Flags and banners' },
    {
      nl: 'Vlaggen en spandoeken horen bij de vrije meningsuiting. Alleen stokken die als wapen dienen worden weggenomen.',
      fr: 'Drapeaux et calicots relèvent de la liberté d’expression. Seules les hampes servant d’arme sont saisies.',
      en: 'Flags and banners belong to free expression. Only poles used as weapons are taken.',
    },
    {
      nl: 'Vlaggen en spandoeken zijn welkom; gebruik lichte stokken.',
      fr: 'Drapeaux et calicots sont les bienvenus ; utilisez des hampes légères.',
      en: 'Flags and banners are welcome; use light poles.',
      de: 'Fahnen und Transparente sind willkommen; verwenden Sie leichte Stangen.',
    },
  ),
  line(
    'effigies',
    'facilitation',
    { nl: 'Poppen en beeltenissen', fr: 'Effigies', en: 'Effigies' },
    {
      nl: 'Satire wordt aanvaard. Verbranden wordt belet wegens brandgevaar, niet wegens de boodschap.',
      fr: 'La satire est acceptée. Brûler est empêché pour le danger d’incendie, non pour le message.',
      en: 'Satire is accepted. Burning is prevented for the fire hazard, not for the message.',
    },
    {
      nl: 'Poppen en beeltenissen mogen; verbranden mag niet wegens het brandgevaar.',
      fr: 'Les effigies sont permises ; les brûler ne l’est pas, pour le danger d’incendie.',
      en: 'Effigies are fine; burning them is not, because of the fire hazard.',
      de: 'Puppen und Nachbildungen sind erlaubt; sie zu verbrennen wegen der Brandgefahr nicht.',
    },
  ),
  line(
    'occupation',
    'tolerance',
    { nl: 'Bezetting en zitactie', fr: 'Occupation et sit-in', en: 'Occupation and sit-in' },
    {
      nl: 'Een korte zitactie wordt geduld zolang hulpdiensten kunnen passeren; daarna overleg, waarschuwing en een beslissing van Gold.',
      fr: 'Un bref sit-in est toléré tant que les secours passent ; ensuite concertation, avertissement et décision de Gold.',
      en: 'A short sit-in is tolerated while emergency services can pass; then talks, warning and a decision of Gold.',
    },
    {
      nl: 'Een korte zitactie wordt aanvaard zolang de hulpdiensten kunnen passeren.',
      fr: 'Un bref sit-in est accepté tant que les secours peuvent passer.',
      en: 'A short sit-in is accepted while emergency services can pass.',
      de: 'Ein kurzer Sitzstreik wird hingenommen, solange Rettungsdienste durchkommen.',
    },
  ),
  line(
    'lateStart',
    'tolerance',
    { nl: 'Later vertrek', fr: 'Départ tardif', en: 'Late start' },
    {
      nl: 'Tot dertig minuten later vertrekken wordt aanvaard; de verbindingsofficier spreekt een nieuw uur af.',
      fr: 'Un départ jusqu’à trente minutes plus tard est accepté ; l’officier de liaison convient d’une nouvelle heure.',
      en: 'A start up to thirty minutes late is accepted; the liaison officer agrees a new time.',
    },
    {
      nl: 'Vertrekt u tot dertig minuten later, dan spreekt de verbindingsofficier met u een nieuw uur af.',
      fr: 'Si vous partez jusqu’à trente minutes plus tard, l’officier de liaison convient avec vous d’une nouvelle heure.',
      en: 'If you start up to thirty minutes late, the liaison officer agrees a new time with you.',
      de: 'Beginnen Sie bis zu dreißig Minuten später, vereinbart der Verbindungsbeamte mit Ihnen eine neue Uhrzeit.',
    },
  ),
];
