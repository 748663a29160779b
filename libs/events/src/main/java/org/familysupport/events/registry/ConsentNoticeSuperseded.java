package org.familysupport.events.registry;

/**
 * A newer version of a notice was issued: consents given stay, new ones rest on the newer.
 *
 * @param by the newer version
 */
public record ConsentNoticeSuperseded(ConsentNoticeId notice, long version, ConsentNoticeId by)
        implements ConsentNoticeFact {}
