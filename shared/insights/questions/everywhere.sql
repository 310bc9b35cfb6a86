-- Everywhere or somewhere: how many of the units that can be shown are affected by a theme? A unit is when it has
-- confirmed at least two contributions about it, and at least half of those that it judged. What is hard in half of the
-- units is to be solved at the top; what is hard in some, between them. What has no theme is not one thing.
with seen as (
    select node, split_part(subject, '/', 2) as theme, "count", "sum", shown
    from cells
    where quarter between $first and $last
        and subject_type = 'theme'
        and measure = 'confirmed'
        and part <> 'whole'
        and split_part(subject, '/', 2) <> 'none'
        and split_part(subject, '/', 1) = $kind
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
),
units as (
    select node, theme, sum("count") as judged, sum("sum") as confirmed
    from seen
    where shown
    group by node, theme
),
ranked as (
    select *,
        case when confirmed >= 2 and 2 * confirmed >= judged then 1 else 0 end as affected,
        row_number() over (
            partition by theme order by cast(confirmed as double) / (judged + 4) desc, node
        ) as place
    from units
),
themes as (
    select
        theme,
        count(*) as units,
        sum(affected) as affected,
        sum(judged) as judged,
        sum(confirmed) as confirmed,
        max(case when place = 1 and affected = 1 then node end) as most
    from ranked
    group by theme
),
asked as (select count(distinct node) as units from units),
unseen as (select coalesce(sum(case when shown then 0 else 1 end), 0) as hidden from seen)
select
    themes.theme,
    asked.units,
    themes.affected,
    cast(themes.affected as double) / asked.units as spread,
    themes.judged,
    themes.confirmed,
    cast(themes.confirmed as double) / nullif(themes.judged, 0) as share,
    case
        when themes.affected >= 3 and cast(themes.affected as double) / asked.units >= 0.5 then 'everywhere'
        when themes.affected > 0 then 'somewhere'
        else 'nowhere'
    end as verdict,
    themes.most,
    unseen.hidden
from unseen
cross join asked
left join themes on true
order by spread desc, confirmed desc, theme
