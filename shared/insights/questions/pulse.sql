-- Profiles of the pulse and other scales: what each unit below the chosen one answers on average, and how far apart.
with seen as (
    select node, subject, people, "count", "sum", sum_of_squares, shown, complete,
        substr('/' || path || '/', strpos('/' || path || '/', '/' || $unit || '/') + length($unit) + 2) as below
    from cells
    where quarter between $first and $last
        and subject_type = 'item'
        and level <= $deepest
        and part <> $without
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
),
added as (
    select
        node,
        min(length(below) - length(replace(below, '/', ''))) as depth,
        subject,
        max(people) as people,
        sum("count") as answers,
        cast(sum("sum") as double) / nullif(sum("count"), 0) as mean,
        cast(sum(sum_of_squares) as double) / nullif(sum("count"), 0) as squares,
        sum(case when shown then 0 else 1 end) as hidden,
        sum(case when shown and not complete then 1 else 0 end) as partial
    from seen
    where length(below) - length(replace(below, '/', '')) <= $depth
        and ($subject = '' or subject = $subject)
    group by node, subject
),
spread as (
    select *, case when answers > 0 then sqrt(greatest(squares - mean * mean, 0.0)) end as deviation from added
)
select
    node, depth, subject as item, people, answers, mean,
    mean - 1.96 * deviation / sqrt(answers) as low,
    mean + 1.96 * deviation / sqrt(answers) as high,
    deviation as spread,
    hidden, partial
from spread
order by depth, node, item
