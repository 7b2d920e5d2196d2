"""RTF, ODT and plain text of the papers told by hand."""

from papers.flowing import HEAD, Sheet, in_archive, letters, paragraph


def rich(sheet: Sheet, _: str) -> bytes:
    """A letter's head in the middle, dates before a tab, as old word processors save it."""
    centred = [r"{\qc\b\fs32 " + letters(sheet["name"]) + r"\par}"]
    centred += [
        r"{\qc " + letters(line) + r"\par}"
        for line in (sheet["address"], f"Tel.: {sheet['tel']} / {sheet['email']}", *sheet["extra"])
    ]
    body = [r"{\b " + letters(f"{line}") + r"\par}" if is_bold else "{" + letters(line) + r"\par}"
            for is_bold, line in _lines(sheet)]  # fmt: skip
    return f"{HEAD}\n{chr(10).join(centred + body)}\n}}".encode("ascii")


def _lines(sheet: Sheet) -> list[tuple[bool, str]]:
    lines: list[tuple[bool, str]] = []
    for kind, heading in sheet["heads"].items():
        lines += [(False, ""), (True, heading)]
        if kind == "jobs":
            for job in sheet["jobs"]:
                where = f", {job['org']}, {job['place']}" if job["org"] else ""
                lines.append((False, f"{job['when']}\t{job['title']}{where}"))
                lines += [(False, f"\t- {each}") for each in job["points"]]
        elif kind == "studies":
            lines += [
                (False, f"{each['when']}\t{each['what']}, {each['school']}") for each in sheet["studies"]
            ]
        elif kind == "certs":
            lines += [(False, f"{each['when']}\t{each['title']}") for each in sheet["certs"]]
        else:
            lines.append((False, ", ".join(sheet[kind])))
    return lines


def open_document(sheet: Sheet, _: str) -> bytes:
    """The name last in the head, after the address; jobs in three lines, the employer first."""
    body = [paragraph("text", "MERITFÖRTECKNING"), paragraph("text", f"{sheet['address']}\t{sheet['tel']}")]
    body += [paragraph("strong", sheet["name"]), paragraph("text", sheet["email"])]
    for kind, heading in sheet["heads"].items():
        body.append(paragraph("strong", heading.upper()))
        if kind == "jobs":
            for job in sheet["jobs"]:
                body += [
                    paragraph("strong", f"{job['org']}, {job['place']}"),
                    paragraph("text", job["title"]),
                ]
                body.append(paragraph("text", job["when"]))
                body += [paragraph("point", each) for each in job["points"]]
        elif kind == "studies":
            for each in sheet["studies"]:
                body += [paragraph("strong", f"{each['school']}, {each['place']}")]
                body += [paragraph("text", each["what"]), paragraph("text", each["when"])]
        elif kind == "tongues":
            body += [paragraph("text", f"{each['name']}, {each['word']}") for each in sheet["tongues"]]
        else:
            body.append(paragraph("text", ", ".join(sheet[kind]) if kind == "skills" else sheet[kind]))
    return in_archive("".join(body))


def text(sheet: Sheet, _: str) -> bytes:
    """As pasted from a Chinese board for jobs: everything between brackets and bars."""
    lines = [f"{sheet['name']} | {sheet['place']} | {sheet['tel']} | {sheet['email']}"]
    for kind, heading in sheet["heads"].items():
        lines += ["", f"【{heading}】"]
        if kind == "jobs":
            for job in sheet["jobs"]:
                lines += [f"{job['when']}  {job['org']}  {job['title']}", *job["points"]]
        elif kind == "studies":
            lines += [f"{each['when']}  {each['school']}  {each['what']}" for each in sheet["studies"]]
        elif kind == "skills":
            lines.append("、".join(sheet["skills"]))
        else:
            lines += [f"{each['title']}：{each['text']}" for each in sheet["projects"]]
    return ("\n".join(lines) + "\n").encode()
