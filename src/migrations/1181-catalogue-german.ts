/** The German words of a kind: its text with the same blanks, and the names of its parameters. */
export interface GermanWords {
  readonly label: string;
  readonly template: string;
  readonly evidence: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export const GERMAN: Readonly<Record<string, GermanWords>> = {
  TIM: {
    label: 'Zeitplan',
    template:
      'Zeitplan: [[Versammlung ab {{gathering}}, ]]Beginn um {{start}}, Ende um {{end}}[[, aufgelöst bis {{dispersal}}]].[[ Der Beginn verschiebt sich um höchstens {{maxStartDelayMin}} Minuten.]][[ Start in Wellen von {{waveSize}} Personen alle {{everyMin}} Minuten.]]',
    evidence: 'Zeiten im Einsatztagebuch',
    parameters: {
      gathering: 'Versammlung ab',
      start: 'Beginn',
      end: 'Ende',
      dispersal: 'Aufgelöst bis',
      maxStartDelayMin: 'Längste Verschiebung des Beginns',
      waveSize: 'Personen je Welle',
      everyMin: 'Zeit zwischen den Wellen',
    },
  },
  RTE: {
    label: 'Strecke',
    template:
      'Der Zug folgt der Strecke der Karte Version {{mapVersion}}[[, nicht durch {{forbiddenStreets}}]][[, mit {{alternativeRoute}} als Ausweichstrecke]].[[ Die Spitze geht höchstens {{headSpeedKmh}} km/h.]][[ Halte: {{stops}}.]][[ Kein Halt zwischen {{noStopFrom}} und {{noStopTo}}.]]',
    evidence: 'Kartenversion, Ort von Spitze und Ende',
    parameters: {
      mapVersion: 'Kartenversion',
      forbiddenStreets: 'Verbotene Straßen',
      alternativeRoute: 'Ausweichstrecke',
      headSpeedKmh: 'Geschwindigkeit der Spitze',
      stops: 'Halte',
      noStopFrom: 'Kein Halt ab',
      noStopTo: 'Kein Halt bis',
    },
  },
  PLC: {
    label: 'Ort und Fassungsvermögen',
    template:
      '[[Die Versammlung findet hier statt: {{place}}.]] Es sind nie mehr als {{maxPersons}} Personen gleichzeitig da.[[ Ab {{stagedDepartureAt}} Personen beginnt der gestaffelte Abgang.]][[ Einbahn für Fußgänger: {{oneWay}}.]][[ Endpunkt: {{endPoint}}.]]',
    evidence: 'Zählung',
    parameters: {
      place: 'Ort',
      maxPersons: 'Höchste Zahl der Personen',
      stagedDepartureAt: 'Gestaffelter Abgang ab',
      oneWay: 'Einbahn für Fußgänger',
      endPoint: 'Endpunkt',
    },
  },
  STW: {
    label: 'Ordner',
    template:
      'Der Veranstalter stellt {{number}} Ordner[[ mit {{vest}}]][[, davon {{atStart}} am Start]][[, davon {{awaySector}} im Gästebereich]][[, einen je {{ratio}} Personen]][[; Einweisung um {{briefing}}]].[[ Streckenposten: {{signallers}}.]][[phoneList=true| Die Polizei erhält die Telefonliste im Voraus.]]',
    evidence: 'Liste, Bericht der Einweisung',
    parameters: {
      number: 'Zahl der Ordner',
      atStart: 'Am Start',
      awaySector: 'Im Gästebereich',
      signallers: 'Streckenposten',
      ratio: 'Personen je Ordner',
      vest: 'Kennzeichen',
      briefing: 'Einweisung',
      phoneList: 'Telefonliste im Voraus',
    },
  },
  CON: {
    label: 'Kontaktpersonen und Verbindung',
    template:
      'Verbindungsbeamter und verantwortliche Person sprechen alle {{everyMin}} Minuten miteinander[[ über die Funkgruppe {{radio}}]].[[ Kontaktperson: {{contactName}}.]][[ Telefon: {{phone}}.]][[ Treffpunkt: {{meetingPoint}}.]]',
    evidence: 'Anrufliste',
    parameters: {
      everyMin: 'Kontakt alle',
      contactName: 'Kontaktperson',
      phone: 'Telefon',
      radio: 'Funkgruppe',
      meetingPoint: 'Treffpunkt',
    },
  },
  SND: {
    label: 'Ton',
    template:
      'Kein verstärkter Ton nach {{endHour}}.[[ Lautsprecherwagen: {{trucks}}.]][[ Lautsprecher: {{loudspeakers}}.]][[ Höchstens {{maxDbA}} dB(A).]][[ Höchstens {{maxDbC}} dB(C).]][[ Kein Ton bei {{quietPlace}}.]]',
    evidence: 'Messung',
    parameters: {
      endHour: 'Ende des Tons',
      trucks: 'Lautsprecherwagen',
      loudspeakers: 'Lautsprecher',
      maxDbA: 'Höchster Pegel',
      maxDbC: 'Höchster Pegel, tiefe Töne',
      quietPlace: 'Ruhiger Ort',
    },
  },
  MAT: {
    label: 'Material',
    template:
      '[[Stöcke sind höchstens {{sticksMaxM}} m lang.]][[metal=false| Kein Metall.]][[metal=true| Metall ist erlaubt.]][[glass=false| Kein Glas.]][[glass=true| Glas ist erlaubt.]][[fire=false| Kein offenes Feuer.]][[candles=false| Keine Kerzen.]][[candles=true| Kerzen sind in Haltern erlaubt.]][[ Transparente sind höchstens {{bannerMaxM}} m breit.]][[ Bühne: {{stage}}.]][[weaponsList=true| Es gibt eine Waffenliste mit Fotos.]]',
    evidence: 'Kontrolle',
    parameters: {
      sticksMaxM: 'Längster Stock',
      metal: 'Metall erlaubt',
      glass: 'Glas erlaubt',
      fire: 'Offenes Feuer erlaubt',
      candles: 'Kerzen erlaubt',
      bannerMaxM: 'Breitestes Transparent',
      stage: 'Bühne',
      weaponsList: 'Liste der Waffen oder Attrappen',
    },
  },
  PYR: {
    label: 'Pyrotechnik',
    template:
      '[[allowed=false|Pyrotechnik ist verboten.]][[allowed=true|Pyrotechnik ist nur am vereinbarten Ort und zur vereinbarten Zeit erlaubt.]][[ Ort: {{place}}.]][[ Von {{from}} bis {{until}}.]]',
    evidence: 'Kontrolle',
    parameters: { allowed: 'Erlaubt', place: 'Ort', from: 'Von', until: 'Bis' },
  },
  VEH: {
    label: 'Fahrzeuge im Zug',
    template:
      'Fahrzeuge fahren im Schritt[[, höchstens {{maxSpeedKmh}} km/h]].[[ Lastwagen: {{trucks}}.]][[ Festwagen: {{floats}}.]][[ Radordner: {{wheelStewards}}.]][[ Kennzeichen: {{plates}}.]]',
    evidence: 'Liste',
    parameters: {
      trucks: 'Lastwagen',
      floats: 'Festwagen',
      wheelStewards: 'Radordner',
      maxSpeedKmh: 'Höchste Geschwindigkeit',
      plates: 'Kennzeichen',
    },
  },
  MOB: {
    label: 'Busse, Parken, Metro, Rettungsgasse',
    template:
      '[[{{coaches}} Busse halten nach dem Parkplan.]][[ Ausstieg: {{dropOff}}.]][[ Parkplatz: {{parking}}.]][[ Geschlossener Metrozugang: {{metroClosure}}.]][[ Eine Gasse von {{laneM}} m bleibt für die Rettungsdienste frei.]]',
    evidence: 'Bestätigung des Partners',
    parameters: {
      coaches: 'Busse',
      dropOff: 'Ausstieg',
      parking: 'Parkplatz',
      metroClosure: 'Geschlossener Metrozugang',
      laneM: 'Rettungsgasse',
    },
  },
  MED: {
    label: 'Erste Hilfe',
    template: 'Sanitätsposten: {{posts}}.[[ Rettungswagen: {{ambulances}}.]]',
    evidence: 'Vertrag',
    parameters: { posts: 'Sanitätsposten', ambulances: 'Rettungswagen' },
  },
  CLN: {
    label: 'Toiletten, Abfall, Reinigung',
    template:
      'Der Veranstalter hinterlässt den Ort sauber[[ bis {{by}}]].[[ Toiletten: {{toilets}}.]][[ Abfallstellen: {{wastePoints}}.]]',
    evidence: 'Foto',
    parameters: { toilets: 'Toiletten', wastePoints: 'Abfallstellen', by: 'Bis' },
  },
  MSG: {
    label: 'Delegation und Petition',
    template:
      'Eine Delegation von höchstens {{max}} Personen wird empfangen[[ von {{recipient}}]][[ um {{at}}]].[[ Sie wird abgeholt und begleitet ab {{meetingPoint}}.]]',
    evidence: 'Bestätigung',
    parameters: {
      max: 'Höchste Zahl der Personen',
      recipient: 'Empfangen von',
      at: 'Zeitpunkt',
      meetingPoint: 'Treffpunkt',
    },
  },
  SPK: {
    label: 'Redner und Ende',
    template:
      '[[Die Redner folgen einander so: {{speakers}}.]][[ {{announcedBy}} kündigt das Ende selbst an.]][[ Das Ende wird um {{at}} angekündigt.]][[ Wortlaut: {{announcement}}.]]',
    evidence: 'Reihenfolge und Wortlaut, im Voraus übergeben',
    parameters: {
      speakers: 'Redner',
      announcedBy: 'Wer das Ende ankündigt',
      at: 'Zeitpunkt der Ankündigung',
      announcement: 'Wortlaut der Ankündigung',
    },
  },
  TOL: {
    label: 'Gegenseitige Erwartungen',
    template:
      '[[Die Versammlung wird bis {{until}} geduldet.]][[uniformInSight=false| Es ist keine Uniform in Sicht.]][[uniformInSight=true| Uniformen sind in Sicht.]][[ Polizei: {{policeWill}}.]][[ Veranstalter: {{organiserWill}}.]]',
    evidence: 'Protokoll',
    parameters: {
      until: 'Bis',
      uniformInSight: 'Uniform in Sicht',
      policeWill: 'Was die Polizei tut und nicht tut',
      organiserWill: 'Was der Veranstalter tut und nicht tut',
    },
  },
  CTR: {
    label: 'Trennung von einer Gegenkundgebung',
    template:
      'Die Gegengruppe bleibt {{bufferM}} m entfernt[[, hier: {{place}}]].[[ Zwischen beiden Gruppen liegen {{gapMin}} Minuten.]]',
    evidence: 'Plan',
    parameters: { bufferM: 'Abstand', gapMin: 'Zeit dazwischen', place: 'Ort' },
  },
  SEC: {
    label: 'Fahrzeugsperren und Kontrollen',
    template:
      '[[Fahrzeugsperren nach Plan: {{obstacles}}.]][[bagChecks=true| Taschenkontrolle durch den Veranstalter.]][[bagChecks=false| Keine Taschenkontrolle.]][[ Wer: {{by}}.]]',
    evidence: 'Plan',
    parameters: { obstacles: 'Fahrzeugsperren', bagChecks: 'Taschenkontrolle', by: 'Wer' },
  },
  INS: {
    label: 'Versicherung und Schäden',
    template:
      'Der Veranstalter ist unter der Police {{policyNumber}} versichert[[ bei {{insurer}}]].',
    evidence: 'Dokument',
    parameters: { policyNumber: 'Nummer der Police', insurer: 'Versicherer' },
  },
  CAN: {
    label: 'Absage und Abbruch',
    template:
      '[[Dichte: Schließung bei {{densityPerM2}} Personen je m².]][[ Während: {{minutes}} Minuten.]][[ Wind: Abbruch ab {{windKmh}} km/h.]][[ Blitz: Abbruch unter {{lightningKm}} km.]][[ Bedrohung: Abbruch ab Stufe {{threatLevel}}.]]',
    evidence: 'Abbruchliste',
    parameters: {
      densityPerM2: 'Dichte',
      minutes: 'Während',
      windKmh: 'Böen',
      lightningKm: 'Entfernung des Blitzes',
      threatLevel: 'Bedrohungsstufe',
    },
  },
  PRV: {
    label: 'Filmen, Drohnen, Beobachter, Presse',
    template:
      '[[Pressepunkt: {{pressPoint}}.]][[drones=false| Keine Drohnen.]][[drones=true| Drohnen nur mit Genehmigung.]][[ Beobachter: {{observers}}.]]',
    evidence: 'Absprache im Protokoll',
    parameters: {
      pressPoint: 'Pressepunkt',
      drones: 'Drohnen erlaubt',
      observers: 'Beobachter',
    },
  },
};
