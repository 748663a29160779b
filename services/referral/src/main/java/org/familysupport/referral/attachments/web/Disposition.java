package org.familysupport.referral.attachments.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.referral.attachments.FileName;
import org.jspecify.annotations.Nullable;

/** The header {@code Content-Disposition} (RFC 6266): what a file is called; never in the URL, for a name often is a child's. */
final class Disposition {
    static final String HEADER = "Content-Disposition";

    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile("filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("filename\\s*=\\s*([^;\"\\s]+)", Pattern.CASE_INSENSITIVE);

    /** What may stand in a header as it is (RFC 8187, attr-char). */
    private static final String ITSELF = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private Disposition() {}

    /**
     * The name that a sender tells, made fit; of both forms the one that can hold every letter.
     *
     * @throws Refused 400 without one, or when nothing is left of it
     */
    static FileName nameIn(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw refused(GeneralRule.REQUIRED);
        }
        return told(header).flatMap(FileName::of).orElseThrow(() -> refused(GeneralRule.FORMAT));
    }

    /** The header that lets a reader save a file under its name and no browser show it. */
    static String of(String name) {
        StringBuilder encoded = new StringBuilder("attachment; filename*=UTF-8''");
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            if (letter > 0 && ITSELF.indexOf(letter) >= 0) {
                encoded.append((char) letter);
            } else {
                encoded.append('%').append("%02X".formatted(letter & 0xff));
            }
        }
        return encoded.toString();
    }

    private static Optional<String> told(String header) {
        Matcher extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return decoded(extended.group(1));
        }
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return Optional.of(quoted.group(1).replaceAll("\\\\(.)", "$1"));
        }
        Matcher plain = PLAIN.matcher(header);
        return plain.find() ? Optional.of(plain.group(1)) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter != '%') {
                bytes.write(letter);
                continue;
            }
            int high = at + 2 <= text.length() - 1 ? Character.digit(text.charAt(at + 1), 16) : -1;
            int low = at + 2 <= text.length() - 1 ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high << 4 | low);
            at += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Refused refused(GeneralRule rule) {
        return new Refused(GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("header/" + HEADER, rule)));
    }
}
