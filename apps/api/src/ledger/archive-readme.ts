/** What stands in an archive for whoever opens it years later. */
export const README = `THE RECORD OF A SPACE

What was done in it, as far as whoever downloaded this could see it then, and what it takes to check
that nothing of it has been changed since, without the server that it came from.

record/*.ndjson   every entry of the log, what opens those of this space, the positions taken and the texts;
                  one JSON value a line; one file after another they are one record (concordat.export/1)
texts/            the words of every version, each under its SHA-256: sha256sum texts/*
receipts/         for each act a proof that it is in the log (C2SP tlog-proof), with its sentence
checkpoint.txt    the signed head of the log (C2SP tlog-checkpoint), cosigned by the witnesses that had seen it
keys.txt          the keys that heads of the log were signed with (C2SP signed-note), oldest first

To check all of it, with Node.js 20 or later and nothing else:

    npx concordat-verify --key "$(tail -n 1 keys.txt)" <this archive>.tar
    cat record/*.ndjson | npx concordat-verify --key "$(tail -n 1 keys.txt)" -

Take the key from somebody you trust, not from this archive, if you want to know that others were shown the
same. What each line means, byte by byte, and how to check it with tools that are not ours, is in
docs/record-format.md and docs/verify.md of the project Concordat.
`;
