package org.familysupport.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.familysupport.stack.Checkout;

/**
 * A file of invented families as an agency's system sends it: a mother and a child each, with names that nobody else has, so
 * that the registry need not ask whether two are one.
 *
 * @param format as the registry calls it
 */
record FamilyFile(String format, int rows, Path path) {
    static final String NDJSON = "ndjson";
    static final String CSV = "csv";

    private static final String CONSONANTS = "бвгджзклмнпрстфхцчш";
    private static final String VOWELS = "аеиоуыэюя";
    private static final int SYLLABLES = 6;
    private static final String HEADING =
            "family.reference,family.members.0.role,family.members.0.from,family.members.0.newPerson.name.family,"
                    + "family.members.0.newPerson.name.given,family.members.0.newPerson.birth.date,"
                    + "family.members.0.newPerson.birth.precision,family.members.0.newPerson.sex,"
                    + "family.members.1.role,family.members.1.from,family.members.1.newPerson.name.family,"
                    + "family.members.1.newPerson.name.given,family.members.1.newPerson.birth.date,"
                    + "family.members.1.newPerson.birth.precision,family.members.1.newPerson.sex";
    private static final String ROW_CSV =
            "%s,child,2020-01-01,%s,%s,%s,known,female,mother,2020-01-01,%s,%s,%s,known,female";
    private static final String ROW_NDJSON = """
            {"family":{"reference":"%s","members":[{"role":"child","from":"2020-01-01","newPerson":{"name":{"family":"%s",\
            "given":"%s"},"birth":{"date":"%s","precision":"known"},"sex":"female"}},{"role":"mother","from":"2020-01-01",\
            "newPerson":{"name":{"family":"%s","given":"%s"},"birth":{"date":"%s","precision":"known"},"sex":"female"}}]}}""";

    /** Writes one, each time with other families; no more than a row of it stands in memory. */
    static FamilyFile written(String format, int rows) {
        Path path = Checkout.root().resolve("deploy/bench/target/families." + format);
        Random chance = new Random();
        String mark = UUID.randomUUID().toString();
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            if (format.equals(CSV)) {
                out.write(HEADING + '\n');
            }
            for (int row = 1; row <= rows; row++) {
                out.write(row(format, mark + "/" + row, chance));
                out.write('\n');
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return new FamilyFile(format, rows, path);
    }

    String mediaType() {
        return format.equals(CSV) ? "text/csv" : "application/x-ndjson";
    }

    private static String row(String format, String reference, Random chance) {
        return (format.equals(CSV) ? ROW_CSV : ROW_NDJSON)
                .formatted(
                        reference,
                        word(chance),
                        word(chance),
                        "20%02d-%02d-%02d"
                                .formatted(8 + chance.nextInt(12), 1 + chance.nextInt(12), 1 + chance.nextInt(28)),
                        word(chance),
                        word(chance),
                        "19%02d-%02d-%02d"
                                .formatted(70 + chance.nextInt(25), 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
    }

    private static String word(Random chance) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            word.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
