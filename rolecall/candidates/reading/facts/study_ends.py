"""What is said of how a study ended, or that it did not: neither a subject nor a school."""

import re

LEFT_OPEN = re.compile(
    r"(?:"
    r"(?:currently |still )?(?:in progress|ongoing|pursuing|pending|enrolled)\b|"
    r"(?:not |un|in)(?:completed?|finished)\b|no (?:degree|diploma|qualification)\b|degree not\b|"
    r"(?:all )?coursework completed?\b|all but dissertation|abd$|withdr[ae]w\w*|left (?:early|to)\b|"
    r"did not (?:complete|finish|graduate)|dean['’]?s?['’]? list|hono[u]?r roll|"
    r"ohne abschlu|nicht abgeschl|abgebrochen|unvollendet|laufend|andauernd|exmatrikul|noch nicht|vordiplom$|"
    r"non (?:validée?|obtenue?|achevée?|terminée?)\b|inachev|(?:niveau|en cours)$|en cours\b|interrompu|"
    r"en curso|no (?:finaliz|termin|conclu|complet)\w*|sin (?:terminar|acabar|título|titular)|inconclus\w*|"
    r"incomplet\w*|trunc[oa]$|titulad[oa]\b|egresad[oa]\b|laureat[oa]\b|cursando|pasante$|"
    r"in corso|non (?:complet|conclus|termin)\w*|interrott[oa]|em (?:curso|andamento)|trancad[oa]|"
    r"niet (?:afgerond|voltooid|behaald)|geen diploma|lopend$|momenteel|w trakcie|nieukończ\w*|przerwan\w*|"
    r"(?:ej|inte|ikke) (?:avslut|slutför|afslut|fullfør|fuldfør)\w*|pågå\w*|igangværende|kesken|keskeytynyt|"
    r"nedokonč\w*|probíhá|folyamatban|befejezetlen|în curs|neterminat\w*|devam ediyor|terk$|"
    r"неоконч\w*|не (?:оконч|законч)\w*|незаконч\w*|обучаюсь|незавершен\w*"
    r")",
    re.I,
)
"""'in progress', 'ohne Abschluss', 'no finalizado', and 'Dean's List'"""
WHEN = re.compile(
    r"(?<!\w)(?:graduat(?:ed|ion|ing)|completed|class of|conferred|awarded|expected|anticipated|abschluss|"
    r"abgeschlossen|obtenue? en|diplômée? en|titulad[oa] en|graduad[oa] en|finalizad[oa] en|"
    r"conseguit[oa] nel|conclu(?:são|ído em|ída em)|behaald in|afgestudeerd(?: in)?|ukończon[eyao])\s?:?\s*$",
    re.I,
)
"""what stands before the date of a degree and says that this is when it was had"""
