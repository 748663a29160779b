package org.familysupport.referral.carers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarerActTest {
    @Test
    void leadsByACourseToACertificate() {
        assertThat(CarerAct.ENROLMENT.from(CarerStatus.APPLIED)).contains(CarerStatus.IN_COURSE);
        assertThat(CarerAct.ATTENDANCE.from(CarerStatus.IN_COURSE)).contains(CarerStatus.IN_COURSE);
        assertThat(CarerAct.CERTIFICATION.from(CarerStatus.IN_COURSE)).contains(CarerStatus.CERTIFIED);
        assertThat(CarerAct.CERTIFICATION.from(CarerStatus.APPLIED)).isEmpty();
    }

    @Test
    void endsByRefusalOrWithdrawalBeforeThat() {
        assertThat(CarerAct.possible(CarerStatus.APPLIED))
                .containsExactly(CarerAct.ENROLMENT, CarerAct.REFUSAL, CarerAct.WITHDRAWAL);
        assertThat(CarerAct.possible(CarerStatus.CERTIFIED)).isEmpty();
        assertThat(CarerAct.possible(CarerStatus.WITHDRAWN)).isEmpty();
    }
}
