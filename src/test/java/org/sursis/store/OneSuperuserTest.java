package org.sursis.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.sursis.watch.Checkup.Finding;

/** One superuser for everything: the connections become roles that are none. */
@QuarkusTest
@TestProfile(OneSuperuserTest.OneSuperuser.class)
class OneSuperuserTest extends AtAnOperators {

    public static final class OneSuperuser extends Prepared {
        public OneSuperuser() {
            super(Map.of("sql", "create database clinics", "datasource", "postgres"));
        }
    }

    @Override
    Finding finding() {
        return Finding.warning(
                "a query that forgets its organization finds nothing; but postgres could become more than the role that"
                        + " serves requests; README, \"Roles in your PostgreSQL\", tells how to give it its own");
    }
}
