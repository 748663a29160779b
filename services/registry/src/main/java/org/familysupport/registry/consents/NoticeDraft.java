package org.familysupport.registry.consents;

import java.util.List;
import org.familysupport.events.registry.ConsentNoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a notice as it is issued; codes are known ones.
 *
 * @param code what all versions share, in kebab-case
 * @param wordingHash SHA-256 of the text that people sign, in hexadecimal digits
 * @param supersedes the version in whose place it stands
 */
public record NoticeDraft(
        @Nullable ConsentNoticeId id,
        String code,
        String title,
        String language,
        String wordingHash,
        List<String> purposes,
        List<String> dataClasses,
        @Nullable ConsentNoticeId supersedes) {
    public NoticeDraft {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }
}
