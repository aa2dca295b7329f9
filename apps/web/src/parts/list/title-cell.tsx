import { Link } from 'react-router';
import classes from './data-table.module.css';

interface TitleCellProps {
  to: string;
  title: string;
  /** The record's number, below its title. */
  code: string;
  /** Language of the title, where the record has one. */
  lang?: string;
}

/** What a row is called and where it leads; plain elements, because there is one in every row. */
export function TitleCell({ to, title, code, lang }: TitleCellProps) {
  return (
    <div className={classes.title}>
      <Link to={to} lang={lang} dir="auto">
        {title}
      </Link>
      <span>{code}</span>
    </div>
  );
}
