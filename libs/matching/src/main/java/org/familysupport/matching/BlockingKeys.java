package org.familysupport.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.familysupport.matching.text.NameText;

/**
 * Under which keys a record is found. A pure function of the record alone, so that keys may be stored in an indexed table.
 *
 * <p>Each pass puts together what few share, and the passes lean on different fields, so that one slip, one changed surname or one
 * missing date leaves others. Coarse passes have finer ones beside them: a key that more than {@value #MOST} records have is passed
 * over when searching, because the finer ones of the same fields remain.
 *
 * <p>A key is a hash: it says nothing to who reads it, and is as short for all.
 */
public final class BlockingKeys {
    /** So many records may share a key before searching passes it over. */
    public static final int MOST = 200;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Set<Long> keys = new HashSet<>();

    private BlockingKeys() {}

    /** The keys as short texts, for a column. */
    public static Set<String> of(Features record) {
        Set<String> texts = new HashSet<>();
        for (long key : hashesOf(record)) {
            texts.add(Long.toUnsignedString(key, 36));
        }
        return texts;
    }

    /** The same keys as numbers, ascending. */
    public static long[] hashesOf(Features record) {
        BlockingKeys keys = new BlockingKeys();
        keys.identifiers(record);
        keys.names(record);
        keys.birth(record);
        keys.places(record);
        return keys.sorted();
    }

    private long[] sorted() {
        long[] sorted = keys.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void identifiers(Features record) {
        record.identifiers.forEach((system, number) -> add("id", system, number));
        record.phones.forEach(phone -> add("phone", phone));
        for (String email : record.emails) {
            int at = email.indexOf('@');
            add("email", at > 0 ? email.substring(0, at) : email);
            add("domain", at > 0 ? email.substring(at) : email, email.substring(0, 1));
        }
    }

    /** Given name and surname together, in either order. */
    private void names(Features record) {
        String year = record.birthYear;
        for (NameText given : record.given) {
            for (NameText family : record.family) {
                String one = given.frame();
                String other = family.frame();
                String both = one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
                add("names", both);
                add("given-start", given.frame(), start(family, 2));
                add("family-start", family.frame(), start(given, 2));
                if (!year.isEmpty()) {
                    add("names-year", both, year);
                    add("starts", start(given, 3), start(family, 3), year);
                }
                if (record.fatherStem != null) {
                    add("names-father", both, record.fatherStem.frame());
                }
                for (NameText place : record.places(Field.LOCALITY)) {
                    add("names-locality", both, place.frame());
                }
            }
        }
    }

    private void birth(Features record) {
        BirthDay birth = record.birth;
        if (birth == null) {
            return;
        }
        if (birth.isWhole()) {
            int low = Math.min(birth.day(), birth.month());
            int high = Math.max(birth.day(), birth.month());
            add("birth", birth.year() + "-" + low + "-" + high);
            add("birth-digits", digits(birth));
        }
        for (NameText given : record.given) {
            dated("given", given.frame(), birth);
            for (int name : given.names()) {
                dated("given", "#" + name, birth);
            }
            fathered(given, record, birth);
        }
        for (NameText family : record.family) {
            dated("family", family.frame(), birth);
        }
    }

    private void fathered(NameText given, Features record, BirthDay birth) {
        if (record.fatherStem != null) {
            add("given-father", given.frame(), record.fatherStem.frame(), String.valueOf(birth.year()));
        }
    }

    /** With every two parts of the date, so that a wrong third does no harm. */
    private void dated(String pass, String name, BirthDay birth) {
        if (birth.isWhole()) {
            add(pass + "-md", name, birth.month() + "-" + birth.day());
            add(pass + "-ym", name, birth.year() + "-" + birth.month());
            add(pass + "-yd", name, birth.year() + "/" + birth.day());
        } else {
            add(pass + "-y", name, birth.yearText());
        }
    }

    private void places(Features record) {
        List<NameText> numbers = record.places(Field.NUMBER);
        for (NameText postcode : record.places(Field.POSTCODE)) {
            numbers.forEach(number -> add("postcode-number", postcode.key(), number.key()));
            named("postcode", postcode.key(), record);
        }
        for (NameText street : record.places(Field.STREET)) {
            numbers.forEach(number -> add("street-number", street.frame(), number.key()));
            named("street", street.frame(), record);
        }
        for (NameText place : record.places(Field.LOCALITY)) {
            named("locality", place.frame(), record);
        }
        for (NameText premises : record.places(Field.PREMISES)) {
            named("premises", premises.frame(), record);
        }
    }

    private void named(String pass, String place, Features record) {
        record.given.forEach(given -> add(pass + "-given", place, given.frame()));
        record.family.forEach(family -> add(pass + "-family", place, family.frame()));
        if (!record.birthYear.isEmpty()) {
            add(pass + "-year", place, record.birthYear);
        }
    }

    private static String start(NameText name, int length) {
        return name.skeleton().substring(0, Math.min(length, name.skeleton().length()));
    }

    private static String digits(BirthDay birth) {
        char[] digits = String.format(Locale.ROOT, "%04d%02d%02d", birth.year(), birth.month(), birth.day())
                .toCharArray();
        Arrays.sort(digits);
        return new String(digits);
    }

    private void add(String pass, String... parts) {
        long hash = mixed(SEED, pass);
        for (String part : parts) {
            hash = mixed(hash, part);
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        keys.add(hash ^ hash >>> 29);
    }

    private static long mixed(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return (mixed ^ 0x1f) * PRIME;
    }
}
