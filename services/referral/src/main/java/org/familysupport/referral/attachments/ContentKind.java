package org.familysupport.referral.attachments;

import java.util.Set;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;

/** Of which kind a content is that goes by in pieces. */
final class ContentKind {
    /** In them what a document is shows at the end alone. */
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private final KnownKinds kinds;
    private final Set<String> allowed;
    private final OfficeParts parts = new OfficeParts();
    private String beginning = "";

    ContentKind(KnownKinds kinds, Set<String> allowed) {
        this.kinds = kinds;
        this.allowed = allowed;
    }

    /**
     * Looks at the next piece.
     *
     * @throws Refused 415 as soon as it is of no kind that is allowed
     */
    void take(byte[] piece) {
        if (beginning.isEmpty()) {
            beginning = kinds.of(piece);
            if (!ARCHIVES.contains(beginning)) {
                mustBeAllowed(beginning);
            }
        }
        if (ARCHIVES.contains(beginning)) {
            parts.take(piece);
        }
    }

    /**
     * What it is, now that all has gone by.
     *
     * @throws Refused 415 for no kind that is allowed
     */
    String whole() {
        String kind = ARCHIVES.contains(beginning) ? parts.kind(beginning) : beginning;
        mustBeAllowed(kind);
        return kind;
    }

    private void mustBeAllowed(String kind) {
        if (!allowed.contains(kind)) {
            throw new Refused(GeneralProblem.UNSUPPORTED_MEDIA_TYPE)
                    .with("mediaType", kind)
                    .with("allowedMediaTypes", allowed.stream().sorted().toList());
        }
    }
}
