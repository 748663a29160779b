package org.familysupport.events.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a notice was issued: a consent that rests on it can name no more than it offers.
 *
 * @param code what all its versions share
 * @param edition 1 for the first version
 * @param wordingHash SHA-256 of the text that people sign, in hexadecimal digits
 * @param purposes codes of the list {@code purpose-of-use}
 * @param dataClasses codes of the list {@code data-class}
 * @param supersedes the version before
 */
public record ConsentNoticeIssued(
        ConsentNoticeId notice,
        long version,
        String code,
        int edition,
        String wordingHash,
        List<String> purposes,
        List<String> dataClasses,
        @Nullable ConsentNoticeId supersedes)
        implements ConsentNoticeFact {
    public ConsentNoticeIssued {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }
}
