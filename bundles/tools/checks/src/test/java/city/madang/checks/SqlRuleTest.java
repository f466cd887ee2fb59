// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRuleTest {
    private static final String MAPPER = "city/madang/solution/lost/store/ItemMapper.xml";

    @TempDir
    Path folder;

    @Test
    void acceptsStatementsOnOwnTables() throws IOException {
        var sample = Sample.solution(folder)
                .resource(
                        "db/lost/V1__create.sql",
                        "-- copied from parking_lot\ncreate table lost_item (id varchar(9));\n"
                                + "create index lost_item_by on lost_item (id); insert into lost_item select 'from x' from lost_old")
                .resource(
                        MAPPER,
                        "<mapper namespace='x'><select id='a'>with recent as (select 1 from lost_item) select extract(year from at_time)"
                                + " from recent left join lost_owner o on o.id = recent.id for update</select>"
                                + "<insert id='b'>insert into lost_item values (1) on conflict do update set id = 1</insert></mapper>");
        assertThat(new SqlRule().problems(sample.module())).isEmpty();
    }

    @Test
    void findsTablesOfOthers() throws IOException {
        assertThat(migration("create table item (id int)"))
                .singleElement()
                .asString()
                .contains("the table item");
        assertThat(migration("alter table lost_item add foreign key (a) references hr_person (id)"))
                .singleElement()
                .asString()
                .contains("the table hr_person");
        assertThat(migration("create view lost_v as select * from lost_item a join parking_lot b on a.id = b.id"))
                .singleElement()
                .asString()
                .contains("the table parking_lot");
        assertThat(migration("update identity_person set name = 'x'")).hasSize(1);
        assertThat(migration("delete from identity_person")).hasSize(1);
    }

    @Test
    void findsValuesThatArePastedIntoAStatement() throws IOException {
        var sample = Sample.solution(folder)
                .resource(
                        MAPPER,
                        "<mapper namespace='x'><select id='a'>select id from lost_item order by ${order}</select></mapper>");
        assertThat(new SqlRule().problems(sample.module()))
                .singleElement()
                .asString()
                .contains("#{}");
    }

    @Test
    void findsTypesOfTheBundleNamedInFull() throws IOException {
        var sample = Sample.solution(folder)
                .resource(
                        MAPPER,
                        "<mapper namespace='x'><select id='a' resultType=\"city.madang.solution.lost.store.ItemMapper$Row\">select id"
                                + " from lost_item</select><select id='b' resultType='city.madang.identity.ReceiptNumber'>select id"
                                + " from lost_item</select></mapper>");
        assertThat(new SqlRule().problems(sample.module()))
                .singleElement()
                .asString()
                .contains("simple name");
    }

    @Test
    void findsMapperFilesAndMigrationsInTheWrongPlace() throws IOException {
        var sample = Sample.solution(folder)
                .resource("db/V1__create.sql", "")
                .resource("city/madang/solution/lost/ItemMapper.xml", "<mapper namespace='x'></mapper>");
        assertThat(new SqlRule().problems(sample.module())).hasSize(2);
    }

    @Test
    void findsSqlInClasses() throws IOException {
        var sample = Sample.solution(folder).java("A.java", "String a = \"select id from lost_item\";");
        assertThat(new SqlRule().problems(sample.module()))
                .singleElement()
                .asString()
                .contains("mapper file");
    }

    private List<String> migration(String sql) throws IOException {
        return new SqlRule()
                .problems(Sample.solution(folder)
                        .resource("db/lost/V1__create.sql", sql)
                        .module());
    }
}
