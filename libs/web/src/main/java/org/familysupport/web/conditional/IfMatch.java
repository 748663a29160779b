package org.familysupport.web.conditional;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.kernel.time.Version;
import org.jspecify.annotations.Nullable;

/** The version a client saw, from the header {@code If-Match} (http-api 13). */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private static final String WEAK = "W/";

    private IfMatch() {}

    /**
     * Reads the header.
     *
     * @throws Refused 428 without it, 400 when it is no single strong tag of ours
     */
    public static Version version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(GeneralProblem.IF_MATCH_REQUIRED);
        }
        Matcher matcher = TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw new Refused(
                    GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("header/If-Match", GeneralRule.FORMAT)));
        }
        return new Version(Long.parseLong(matcher.group(1)));
    }

    /**
     * The same where a standard wants weak tags, as FHIR does; who sends a strong one is understood.
     *
     * @throws Refused 428 without it, 400 when it is no single tag of ours
     */
    public static Version weak(@Nullable String header) {
        return version(
                header != null && header.strip().startsWith(WEAK)
                        ? header.strip().substring(WEAK.length())
                        : header);
    }

    /** The weak tag of a version. */
    public static String weakTag(long version) {
        return WEAK + tag(version);
    }

    /** The tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
