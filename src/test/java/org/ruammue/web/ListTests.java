package org.ruammue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists: which page numbers are worth a link, and what a click on a column's head does. */
class ListTests {

    @Test
    void showsTheEndsAndTheNeighbours() {
        assertThat(new Paging(1, 25, 20, "/x?page=").numbers()).containsExactly(1);
        assertThat(new Paging(1, 25, 77, "/x?page=").numbers()).containsExactly(1, 2, 0, 4);
        assertThat(new Paging(5, 25, 225, "/x?page=").numbers()).containsExactly(1, 0, 4, 5, 6, 0, 9);
    }

    @Test
    void countsTheRowsShown() {
        Paging last = new Paging(4, 25, 77, "/x?page=");
        assertThat(last.first()).isEqualTo(76);
        assertThat(last.last()).isEqualTo(77);
        Paging none = new Paging(1, 25, 0, "/x?page=");
        assertThat(none.first()).isZero();
        assertThat(none.last()).isZero();
        assertThat(none.pages()).isEqualTo(1);
    }

    @Test
    void turnsTheOrderOnTheSecondClick() {
        Column other = Column.sortable("Name", false, "name", "last", "/x?sort=");
        assertThat(other.sortHref()).isEqualTo("/x?sort=name");
        assertThat(other.direction()).isNull();
        Column ascending = Column.sortable("Name", false, "name", "name", "/x?sort=");
        assertThat(ascending.sortHref()).isEqualTo("/x?sort=-name");
        assertThat(ascending.direction()).isEqualTo("ascending");
        Column descending = Column.sortable("Name", false, "name", "-name", "/x?sort=");
        assertThat(descending.sortHref()).isEqualTo("/x?sort=name");
        assertThat(descending.direction()).isEqualTo("descending");
    }
}
