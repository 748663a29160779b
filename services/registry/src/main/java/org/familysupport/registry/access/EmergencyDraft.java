package org.familysupport.registry.access;

import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.PersonalText;

/**
 * An emergency access that somebody asks for.
 *
 * @param reason code of the list {@code emergency-reason}
 * @param story what happened, in words; stays here
 */
public record EmergencyDraft(SubjectRef subject, String reason, PersonalText story) {}
