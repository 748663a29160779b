package org.familysupport.referral.assessments;

import org.familysupport.security.grants.Access;

/**
 * An assessment as one caller may see it, with the version of the instrument it was made with.
 *
 * @param access what the caller may know of the subject
 */
public record SeenAssessment(Assessment assessment, Instrument instrument, Access access) {}
