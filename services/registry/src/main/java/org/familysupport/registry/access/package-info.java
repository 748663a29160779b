/**
 * Who may know whom, and who looked (domain rows 10-12): the grant of the organisation that registered, who is responsible by the
 * referral service's word, compartments, emergencies, decisions explained, and the log of all services.
 */
@NullMarked
package org.familysupport.registry.access;

import org.jspecify.annotations.NullMarked;
