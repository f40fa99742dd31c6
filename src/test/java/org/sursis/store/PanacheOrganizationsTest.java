package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.contact;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Contact;
import org.sursis.notice.Sight;
import org.sursis.watch.Organizations.Organization;

@QuarkusTest
@TestProfile(StillProfile.class)
class PanacheOrganizationsTest extends OnPostgres {

    private static Organization with(Organization organization, Contact operator) {
        return new Organization(
                organization.id(),
                organization.name(),
                operator,
                "06:50",
                null,
                Sight.REFERENCE,
                false,
                OPENED,
                organization.revision() + 1);
    }

    @Test
    void an_organization_is_read_as_it_was_stored() {
        var clinic = with(Cases.organization(), contact("Operator", 1));
        var bare = new Organization(
                UUID.randomUUID(), "A " + UUID.randomUUID(), null, null, null, Sight.USUAL, false, OPENED, 1);
        commit(() -> {
            organizations.add(clinic);
            organizations.add(bare);
        });

        assertThat(committed(() -> organizations.find(clinic.id()))).contains(clinic);
        assertThat(committed(() -> organizations.find(bare.id()))).contains(bare);
        assertThat(committed(() -> organizations.all())).containsSubsequence(bare, clinic);
        assertThat(committed(() -> organizations.find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void an_operator_comes_goes_and_comes_back() {
        var clinic = Cases.organization();
        var first = with(clinic, contact("First", 1));
        var second = with(first, contact("Second", 1));
        commit(() -> organizations.add(clinic));

        for (var next : new Organization[] {first, second, with(second, null), first}) {
            commit(() -> organizations.save(next));
            assertThat(committed(() -> organizations.find(clinic.id()))).contains(next);
        }
    }

    @Test
    void a_name_is_taken_by_another_organization_only() {
        var clinic = Cases.organization();
        commit(() -> organizations.add(clinic));

        assertThat(committed(() -> organizations.nameTaken(clinic.name(), null)))
                .isTrue();
        assertThat(committed(() -> organizations.nameTaken(clinic.name(), clinic.id())))
                .isFalse();
        assertThat(committed(() -> organizations.nameTaken("another", null))).isFalse();
    }
}
