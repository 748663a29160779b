package org.familysupport.registry.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.exchange.ChangePosition;
import org.jspecify.annotations.Nullable;

/**
 * Places in the order of changes on the wire. Unlike other cursors they are kept for weeks, so they are not signed with a secret
 * that may end with the process; one that was made up opens nothing, for each change is told by the reader's own right.
 */
final class Positions {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    private Positions() {}

    static String written(ChangePosition position) {
        String text = position.transaction() + "." + position.place();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads one; the beginning where there is none.
     *
     * @throws Refused 400
     */
    static ChangePosition read(@Nullable String cursor) {
        if (cursor == null) {
            return ChangePosition.BEGINNING;
        }
        try {
            Matcher matcher =
                    TEXT.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (matcher.matches()) {
                return new ChangePosition(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new Refused(GeneralProblem.INVALID_CURSOR);
    }
}
