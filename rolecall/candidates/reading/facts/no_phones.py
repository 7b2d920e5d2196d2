"""What has digits as a phone number has and is none, or is somebody else's."""

import re

SPAN = re.compile(
    r"(?<!\d-)\b(?:\d{1,2}[./]){0,2}(?:19|20)\d\d\s*(?:[-–—~/]|to|bis|à|a)\s*(?:\d{1,2}[./]){0,2}(?:(?:19|20)\d\d)?|"
    r"(?<![\d./-])(?:0?[1-9]|1[0-2])[./]\d\d\s*(?:[-–—~]|to|bis|à|a)\s*(?:0?[1-9]|1[0-2])[./]\d\d(?![\d./-])",
    re.I,
)
DATE = re.compile(
    r"(?<![\d.])(?:\d{1,2}[./](?:0?[1-9]|1[0-2])[./](?:19|20)?\d\d|"
    r"\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d[-.]\d\d[-.]\d\d)\b(?![\d./-])"
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
IDENTIFIER = re.compile(
    r"\b(?:doi|isbn|issn|orcid|pmid)(?:\.org)?\b[\s:/-]*\S{4,60}|\b10\.\d{4,9}/\S{1,60}|"
    r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b|"
    r"\bp\.?\s?o\.?\s?box\s\d+(?:[\s-]+\d+)?|"
    r"(?:qq|wechat|weixin|微信|身份证号码?|身份证)\s?[:：]?\s?[\w-]{5,20}|"
    r"\b(?:salary|ctc|gehalt\w*|salaire|salario|salário|stipendio|wynagrodzenie|lön|løn)\b[^|\t]{0,30}?"
    r"\d[\d\s.,'–-]{3,24}\d|"
    r"\b(?:dni|nie|nif|cpf|cnpj|rg|pesel|nip|steuer-?id|steuernummer|personalnummer|matrikelnummer|svnr|ahv|"
    r"bsn|ssn|npi|passport|reisepass|codice fiscale|c\.f\.|p\.\s?iva|siret|licen[cs]e|registration|reg|id|"
    r"pin|permit|member|mitglied|certificate|employee|aadhaar|visa|identity|"
    r"seaman(?:['’]?s)? book|discharge book|c[ée]dula(?: de (?:ciudadan[ií]a|identidad))?|c\.\s?i(?=\.)|rut|"
    r"(?:documento|carn[eé]) de identidad|identificaci[oó]n|curp|rfc|cui[lt]|nric|nrc|ic|nik|no\.? ktp|ktp|"
    r"nin|bvn|iqama|emirates id|cin|t\.?c\.? kimlik|oib|jmbg|egn|cnp|amka|afm|инн|снилс|паспорт)\b"
    r"[\s.:]*(?:no|nr|number|nummer|num|n°|nº|№|#)?"
    r"[\s.:#°]*\d[\d\s./-]{4,20}\d",
    re.I,
)
"""What has digits as a phone has, and is something else's number."""
NOT_HIS = re.compile(
    r"(?<![/&])(?<![/&] )\b(?:fax|telefax|faks|факс)\b[\s.:/]*[+(]?\d[\d\s()./–-]{5,20}\d|"
    r"\b(?:emergency contact|in case of emergency|notfallkontakt|contact d['’]urgence|next of kin|referees?|"
    r"references?|supervisor|line manager|vorgesetzte[rn]?|reports? to|reported to)\b.*",
    re.I,
)
