-- Strengths and challenges: what each unit below the chosen one says of each theme, over the period.
with seen as (
    select node, quarter, measure, people, "count", "sum", shown, complete,
        split_part(subject, '/', 1) as kind,
        split_part(subject, '/', 2) as theme,
        substr('/' || path || '/', strpos('/' || path || '/', '/' || $unit || '/') + length($unit) + 2) as below
    from cells
    where quarter between $first and $last
        and subject_type = 'theme'
        and level <= $deepest
        and part <> $without
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
)
select
    node,
    min(length(below) - length(replace(below, '/', ''))) as depth,
    kind,
    theme,
    max(people) as people,
    sum(case when measure = 'written' then "sum" end) as contributions,
    cast(sum(case when measure = 'rated' then "sum" end) as double)
        / nullif(sum(case when measure = 'rated' then "count" end), 0) as importance,
    sum(case when measure = 'confirmed' then "count" end) as judged,
    sum(case when measure = 'confirmed' then "sum" end) as confirmed,
    cast(sum(case when measure = 'confirmed' then "sum" end) as double)
        / nullif(sum(case when measure = 'confirmed' then "count" end), 0) as share,
    sum(case when shown then 0 else 1 end) as hidden,
    sum(case when shown and not complete then 1 else 0 end) as partial
from seen
where length(below) - length(replace(below, '/', '')) <= $depth
    and ($kind = '' or kind = $kind)
    and ($theme = '' or theme = $theme)
group by node, kind, theme
order by depth, node, kind, theme
