package org.familysupport.referral.attachments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.familysupport.kernel.privacy.Personal;

/**
 * The name of a file, fit for any disk: no path, nothing that cannot be seen or that turns the direction of writing, nothing that a
 * shell or a file system takes for more than a letter. It often names a child, so it is personal.
 */
public record FileName(String value) implements Personal {
    /** In characters; 255 bytes, with which file systems end, hold as many Cyrillic ones. */
    private static final int LONGEST = 120;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern HOSTILE = Pattern.compile("[<>:\"|?*%;`$]");
    private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");

    /** What is left of a name when it is made fit; nothing when nothing is. */
    public static Optional<FileName> of(String told) {
        String seen = UNSEEN.matcher(PATH.matcher(told).replaceFirst("")).replaceAll("");
        String plain =
                HOSTILE.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("_");
        String name = ENDS.matcher(plain.replaceAll("\\s+", " ")).replaceAll("");
        return name.isEmpty() ? Optional.empty() : Optional.of(new FileName(shortened(name)));
    }

    /** What follows the last dot, with it, in small letters; empty where there is none. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        int cut = LONGEST - end.length();
        int whole = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
        return name.substring(0, whole) + end;
    }

    @Override
    public String toString() {
        return "***";
    }
}
